/** The length of the longest list in a JSON value, at whatever depth; 0 where there is none. */
export function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let longest = Array.isArray(value) ? value.length : 0;
  for (const each of Object.values(value)) longest = Math.max(longest, longestList(each));
  return longest;
}
