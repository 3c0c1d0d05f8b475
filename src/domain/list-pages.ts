/** Papers on one page of a theme's list. */
export const papersPerPage = 200;

/** How many numbered pages (`page/1/` and on) the list of a theme of so many papers has: none below 200 papers. */
export function numberedPageCount(paperCount: number): number {
  return paperCount < papersPerPage ? 0 : Math.ceil(paperCount / papersPerPage);
}
