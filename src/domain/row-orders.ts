/** The place of each row of the client map when all are sorted, 0 first. */
export interface RowOrders {
  readonly format: 'paperland-orders/1';
  /** By title, capitals and accents apart. */
  readonly titles: readonly number[];
  /** By the short name of the first author; papers without one last. */
  readonly authors: readonly number[];
}
