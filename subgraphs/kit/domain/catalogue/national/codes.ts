import { isCreditCode } from '../../identifiers/index.js';

/**
 * Codes of the national list: 基本编码 of 12 characters; 实施编码 of 31 (credit code of the implementing body, level, basic code);
 * 业务办理项编码 of 33 (two digits more).
 */
const BASIC = /^\d{11}[\dXY]$/;

export interface ImplementationCode {
  readonly creditCode: string;
  /** 1 state … 6 village. */
  readonly level: string;
  readonly basic: string;
  /** The two digits of the handling item; null in a code of 31 characters. */
  readonly handling: string | null;
}

export type CodeFault = 'LENGTH' | 'CREDIT_CODE' | 'LEVEL' | 'BASIC' | 'HANDLING';

export function isBasicCode(text: string): boolean {
  return BASIC.test(text);
}

/** The code of 31 or 33 characters. Throws RangeError with the part that is wrong: the parts come from checked content. */
export function implementationCode({ creditCode, level, basic, handling }: ImplementationCode): string {
  const code = `${creditCode}${level}${basic}${handling ?? ''}`;
  const read = readImplementationCode(code);
  if ('fault' in read) throw new RangeError(`Not a code of the national list (${read.fault}): ${code}`);
  return code;
}

/** The parts of a code of 31 or 33 characters, or the first part that is wrong: its length, the checksum of the body's code, … */
export function readImplementationCode(text: string): ImplementationCode | { readonly fault: CodeFault } {
  const code = text.normalize('NFKC').trim().toUpperCase();
  if (code.length !== 31 && code.length !== 33) return { fault: 'LENGTH' };
  const parts = { creditCode: code.slice(0, 18), level: code.slice(18, 19), basic: code.slice(19, 31), handling: code.slice(31) };
  if (!isCreditCode(parts.creditCode)) return { fault: 'CREDIT_CODE' };
  if (!/^[1-6]$/.test(parts.level)) return { fault: 'LEVEL' };
  if (!isBasicCode(parts.basic)) return { fault: 'BASIC' };
  if (parts.handling !== '' && !/^\d{2}$/.test(parts.handling)) return { fault: 'HANDLING' };
  return { ...parts, handling: parts.handling === '' ? null : parts.handling };
}
