import { Directive } from 'type-graphql';

type Decorator = ClassDecorator & MethodDecorator & PropertyDecorator;

/** Links and defines `@cacheControl`, and has it composed: it is none of federation's own, so the supergraph would not have it otherwise. */
export const CACHE_CONTROL = `
  @link(url: "https://onewindow.local/specs/cacheControl/v0.1", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")

directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION

"""答复可由谁共用 — who may be given what is kept"""
enum CacheControlScope {
  """任何人 — anybody"""
  PUBLIC
  """仅本人 — the same caller alone"""
  PRIVATE
}
`;

/** Seconds. What never changes once it is there: a published version, and that there is one. */
export const FOREVER = 31_536_000;
/** Seconds. What changes with the software alone. */
export const HOUR = 3_600;
/** Seconds by which the public may see later than the office that something has taken effect. */
export const MINUTE = 60;

/**
 * Declares that an answer may be kept for so many seconds and given to anybody. Only on what is the same for every caller, known or not:
 * a field that shows staff more is `KeptForCaller`, or nothing.
 */
export function Kept(maxAge: number): Decorator {
  return Directive(`@cacheControl(maxAge: ${maxAge}, scope: PUBLIC)`) as never;
}

/** Declares of a type that its objects may be kept as long as what they are part of: without it none of them may. */
export function KeptWithParent(): Decorator {
  return Directive('@cacheControl(inheritMaxAge: true)') as never;
}

/** Declares that an answer may be kept for so many seconds, for this caller alone. */
export function KeptForCaller(maxAge: number): Decorator {
  return Directive(`@cacheControl(maxAge: ${maxAge}, scope: PRIVATE)`) as never;
}
