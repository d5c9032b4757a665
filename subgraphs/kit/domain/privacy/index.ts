export { mask, type PersonalKind, personalKinds } from './mask.js';
export { maskForm } from './mask-form.js';
