import type { Writable } from 'node:stream';

/** Tells the story as it goes. */
export class Teller {
  constructor(readonly out: Writable) {}

  title(text: string): void {
    this.out.write(`\n${text}\n${'─'.repeat(Math.min(72, [...text].length * 2))}\n`);
  }

  /** One step, in Chinese and below it in English. */
  step(who: string, zh: string, en: string): void {
    this.out.write(`  ${who.padEnd(14, ' ')} ${zh}\n  ${' '.repeat(14)} ${en}\n`);
  }

  detail(text: string): void {
    this.out.write(`      ${text}\n`);
  }
}
