import { Directive } from 'type-graphql';
import { PAGE_DEFAULT } from './connection.js';

type FieldDecorator = MethodDecorator & PropertyDecorator;

/** Declares a connection: `first` says how many edges there are, and without it they are a page's default. */
export function Paged(): FieldDecorator {
  return Directive(
    `@listSize(assumedSize: ${PAGE_DEFAULT}, slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)`,
  ) as never;
}

/** Declares a list that `first` cuts, which has a default: `most` is how many that argument may ask for. */
export function Sliced(most: number): FieldDecorator {
  return Directive(`@listSize(assumedSize: ${most}, slicingArguments: ["first"], requireOneSlicingArgument: false)`) as never;
}

/** Declares how many elements a list has on a full day, where that is far from the ten which are assumed of any list. */
export function OfSize(usual: number): FieldDecorator {
  return Directive(`@listSize(assumedSize: ${usual})`) as never;
}

/**
 * Declares what a field costs a reader, where that is more than an object from the database, which costs 1: 1 is about
 * 50 microseconds of a processor. Not on a field of an interface: the implementing types declare it.
 */
export function Costs(weight: number): FieldDecorator {
  return Directive(`@cost(weight: ${weight})`) as never;
}
