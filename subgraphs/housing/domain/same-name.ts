/** Whether two names of an enterprise or a project mean the same: full and half width and spaces make no difference. */
export function sameName(one: string, other: string): boolean {
  return plain(one) !== '' && plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}
