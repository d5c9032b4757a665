/**
 * Check digit of ISO/IEC 7064 MOD 11,10 (GB/T 17710) over a string of decimal digits:
 * finds every single wrong digit and nearly every swap of neighbours. `0794` → `5`. Pure.
 */
export function checkDigit(body: string): string {
  const product = [...body].reduce((carry, digit) => {
    const sum = (carry + Number(digit)) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return String((11 - product) % 10);
}
