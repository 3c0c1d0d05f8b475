/** Who wrote which papers: names as readers read them, those with most papers first, and the rows of each, ascending. */
export interface AuthorIndex {
  readonly format: 'paperland-authors/1';
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
}
