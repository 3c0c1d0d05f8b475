/** Confidence below which a paper lies between two themes. */
export const BETWEEN_CONFIDENCE = 0.1;

/**
 * How surely something belongs to its theme, 0–1: 1 − d₁ / d₂ of the cosine distances to its own centroid and to the
 * nearest other one (simplified silhouette).
 */
export function fitConfidence(ownDistance: number, otherDistance: number): number {
  if (otherDistance <= 1e-12) return 0;
  return Math.min(1, Math.max(0, 1 - ownDistance / otherDistance));
}

/** The same in words. */
export function fitWords(confidence: number): string {
  if (confidence >= 0.8) return 'a clear fit';
  if (confidence >= 0.6) return 'a good fit';
  if (confidence >= 0.4) return 'a fair fit';
  return 'a loose fit';
}
