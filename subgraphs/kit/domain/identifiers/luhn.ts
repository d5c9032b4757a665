/** Luhn check digit over a string of digits: catches one wrong digit and most swaps when a number is read out or typed. */
export function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, char, index) => {
    const doubled = Number(char) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
