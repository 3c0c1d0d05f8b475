import type { APIRoute } from 'astro';
import { readAtlas } from '../../site/atlas.ts';
import { hullOf } from '../../site/explore/alpha-shape.ts';
import { hullPath } from '../../site/explore/theme-hulls.ts';
import { dotsByTheme } from '../../site/map-picture.ts';

/** The outline of each theme's core; fetched when hulls are first shown. Papers between themes have no part in it. */
export const GET: APIRoute = () =>
  Response.json(
    dotsByTheme(readAtlas()).map((dots) => hullPath(hullOf(dots.filter((dot) => !dot.isBetween)))),
  );
