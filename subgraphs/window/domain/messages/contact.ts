import type { OutsideChannel } from './message-channel.js';

/** Persons of the application in the order in which they are told: who handles it comes before whom it is for. */
const CONTACTS = ['agent', 'handler', 'legalRepresentative', 'financeOfficer'] as const;

const PHONE = /^1[3-9]\d{9}$/;
/** Narrower than the standard: no quotes, lists, display names or line breaks, with which one address could name several. */
const EMAIL = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

export type Form = Readonly<Record<string, unknown>>;

/** By which address the application's persons are told over each channel; a channel without a good address is left out. Pure. */
export function addressesIn(form: Form): Partial<Record<OutsideChannel, string>> {
  const sms = firstIn(form, 'phone', PHONE);
  const email = firstIn(form, 'email', EMAIL);
  // 微信服务通知 goes through the provider's binding of the telephone number: the hall holds no identity of that network.
  return { ...(sms === null ? {} : { SMS: sms, WECHAT: sms }), ...(email === null ? {} : { EMAIL: email }) };
}

function firstIn(form: Form, field: 'phone' | 'email', pattern: RegExp): string | null {
  for (const name of CONTACTS) {
    const person = form[name] as Form | null | undefined;
    const value = typeof person === 'object' && person !== null ? person[field] : undefined;
    if (typeof value === 'string' && value.length <= 254 && pattern.test(value.trim())) return value.trim();
  }
  return null;
}
