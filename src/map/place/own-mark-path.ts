/** A diamond around 0, CSS pixels: papers are round, so it is taken for none. */
export const ownMarkPath = 'M0-9 9 0 0 9-9 0Z';
