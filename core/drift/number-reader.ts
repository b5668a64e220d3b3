// Owns the grammar of numbers: how number words and digits that stand together make one value, in the four languages at
// once. It sees tokens, never the text.

import type { NumberToken } from './number-tokens';

/** A value with what it is a multiple of (`exponent` of ten), and the token after it. */
export interface ReadNumber {
  readonly value: number;
  readonly exponent: number;
  readonly next: number;
}

/** Times a power of ten by the decimal point, since 2.3 × 1e6 is not 2300000 in binary. */
const shifted = (value: number, exponent: number): number => {
  const digits = String(value);
  return exponent === 0
    ? value
    : digits.includes('e')
      ? value * 10 ** exponent
      : Number(`${digits}e${String(exponent)}`);
};

/** What a number that ends in this still has room for: below a hundred, below ten, nothing. */
const roomAfter = (last: number): number => (last >= 100 ? 100 : last >= 20 ? 10 : 1);

/** Reads numbers from the tokens of one text; each method says null where none begins at the index. */
export class NumberReader {
  constructor(private readonly tokens: readonly NumberToken[]) {}

  /** The token at `index` if nothing parts it from the one before. */
  private joined(index: number): NumberToken | undefined {
    const token = this.tokens[index];
    return token?.isJoined === true ? token : undefined;
  }

  private isHundred(index: number): boolean {
    const token = this.joined(index);
    return (token?.role === 'scale' || token?.role === 'many') && token.exponent === 2;
  }

  /** A value below a thousand in words that begins with `first`, the token before `next`. */
  private counted(first: number, next: number): ReadNumber {
    let sum = first;
    let last = first;
    for (;;) {
      if (sum < 100 && this.isHundred(next)) {
        sum *= 100;
        last = 100;
        next += 1;
        continue;
      }
      const between = this.joined(next)?.role;
      const isAnd = between === 'and' || between === 'and-after-hundred';
      const at = isAnd ? next + 1 : next;
      const token = this.joined(at);
      if (token?.role !== 'count' && token?.role !== 'ten' && token?.role !== 'tens-after-unit') break;
      const isTeen = token.role === 'ten' && !isAnd && last < 10;
      const isAfterUnit = token.role === 'tens-after-unit' && isAnd && last < 10;
      const isLower = token.value < roomAfter(last) && (between !== 'and-after-hundred' || last >= 100);
      // Of “one hundred and two hundred” the second hundred has its own two.
      if (!(isTeen || isAfterUnit || isLower) || this.isHundred(at + 1)) break;
      sum += token.value;
      last = isTeen || isAfterUnit ? 10 : token.value;
      next = at + 1;
    }
    return { value: sum, exponent: 0, next };
  }

  private half(index: number): number | null {
    if (this.joined(index)?.role.startsWith('and') !== true) return null;
    const at = this.joined(index + 1)?.role === 'article' ? index + 2 : index + 1;
    return this.joined(at)?.role === 'half' ? at + 1 : null;
  }

  /** The scales from `index` on, multiplied: «هزار میلیارد». */
  private scales(index: number): { exponent: number; next: number } {
    let exponent = 0;
    let next = index;
    for (let token = this.joined(next); token?.role === 'scale' || token?.role === 'many'; token = this.joined(next)) {
      exponent += token.exponent;
      next += 1;
    }
    return { exponent, next };
  }

  /** What stands before a scale, with its scale: 290 thousand, two and a half million, a hundred, half a million. */
  private part(index: number): ReadNumber | null {
    const token = this.tokens[index];
    if (token === undefined) return null;
    if (token.role === 'half') {
      const scale = this.scales(this.joined(index + 1)?.role === 'article' ? index + 2 : index + 1);
      return scale.exponent === 0 ? null : { ...scale, value: shifted(0.5, scale.exponent) };
    }
    let base: ReadNumber;
    if (token.role === 'digits') base = { value: token.value, exponent: 0, next: index + 1 };
    else if (token.role === 'scale' && token.exponent === 2) base = this.counted(100, index + 1);
    else if (token.role === 'scale') base = { value: 1, exponent: token.exponent, next: index + 1 };
    else if (token.role === 'count' || token.role === 'ten' || token.role === 'tens-after-unit') {
      base = this.counted(token.value, index + 1);
    } else return null;
    const half = this.half(base.next);
    const afterHalf = half === null || base.exponent > 0 ? null : this.scales(half);
    if (afterHalf !== null && afterHalf.exponent > 0) {
      return { ...afterHalf, value: shifted(base.value + 0.5, afterHalf.exponent) };
    }
    const scale = this.scales(base.next);
    const exponent = base.exponent + scale.exponent;
    const halfAfter = exponent === 0 ? null : this.half(scale.next);
    return {
      value: shifted(base.value + (halfAfter === null ? 0 : 0.5), exponent),
      exponent,
      next: halfAfter ?? scale.next,
    };
  }

  /** Parts by falling scale: two million and three hundred thousand. */
  exact(index: number): ReadNumber | null {
    const first = this.part(index);
    if (first === null) return null;
    let { value, exponent, next } = first;
    while (exponent > 0) {
      const between = this.joined(next)?.role;
      const at = between === 'and' || between === 'and-after-hundred' ? next + 1 : next;
      const token = this.joined(at);
      const part = token === undefined ? null : this.part(at);
      if (part === null || part.exponent >= exponent || part.value >= 10 ** exponent || part.value < 0) break;
      // “Two million 300 metres away”: digits that follow bare are another number, but not after the و of «هزار و ۲۰۰».
      if (token?.role === 'digits' && part.exponent === 0 && between !== 'and') break;
      value += part.value;
      ({ exponent, next } = part);
    }
    return { value, exponent, next };
  }

  /** Tens of thousands, several thousand, millions. */
  vague(index: number): ReadNumber | null {
    const token = this.tokens[index];
    if (token?.role !== 'many' && token?.role !== 'some') return null;
    let exponent = token.role === 'many' ? token.exponent : 0;
    let next = index + 1;
    for (;;) {
      const at = this.joined(next)?.role === 'of' ? next + 1 : next;
      const scale = this.joined(at);
      if (scale?.role !== 'scale' && scale?.role !== 'many') break;
      exponent += scale.exponent;
      next = at + 1;
    }
    return exponent === 0 ? null : { value: 10 ** exponent, exponent, next };
  }
}
