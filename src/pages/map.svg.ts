import { mapSvgFile } from '../site/pictures/picture-files.ts';

/** The whole map as a picture. */
export const GET = (): Response => mapSvgFile(null);
