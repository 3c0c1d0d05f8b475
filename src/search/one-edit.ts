/** Whether one letter more, fewer or other, or two neighbours swapped, make one word of another; false for equal ones. */
export function isOneEdit(left: string, right: string): boolean {
  const difference = left.length - right.length;
  if (Math.abs(difference) > 1) return false;
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  if (start === left.length && start === right.length) return false;
  if (difference === 1) return left.slice(start + 1) === right.slice(start);
  if (difference === -1) return left.slice(start) === right.slice(start + 1);
  if (left.slice(start + 1) === right.slice(start + 1)) return true;
  const isSwapped = left[start] === right[start + 1] && left[start + 1] === right[start];
  return isSwapped && left.slice(start + 2) === right.slice(start + 2);
}
