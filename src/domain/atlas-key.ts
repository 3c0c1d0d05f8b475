/** Name in the process under which a build leaves the atlas for its pages: what Astro bundles shares no module with it. */
export const atlasKey = 'paperlandAtlas';
