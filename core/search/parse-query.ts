// Owns how a typed query is read. All words have to be there; "…" (also “…” and «…») is a phrase; OR, NOT or -, and brackets
// join them; NAME:VALUE asks for a field. A colon after anything that is no field belongs to a word.

import { isBlank, type TextRange } from '../text/trim-range';
import { closingAt, isEnd, QUOTES, type Query } from './query';
import { isFieldName, readField, type FieldProblem } from './query-fields';

export type QueryProblemCode =
  | FieldProblem
  | 'query-empty'
  | 'query-too-long'
  | 'query-too-deep'
  | 'phrase-unclosed'
  | 'phrase-empty'
  | 'bracket-unclosed'
  | 'bracket-unopened'
  | 'operand-missing';

/** Why a query cannot be understood, and where: `[start, end)` in UTF-16 code units of what was typed. */
export interface QueryProblem extends TextRange {
  readonly code: QueryProblemCode;
}

export type ParsedQuery =
  { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly problem: QueryProblem };

/** UTF-16 code units; what is longer was pasted by mistake. */
const LONGEST = 2000;
/** Brackets and NOTs inside each other. */
const DEEPEST = 50;

class NotUnderstood extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.code);
  }
}

const refuse = (code: QueryProblemCode, start: number, end: number): never => {
  throw new NotUnderstood({ code, start, end });
};

type Token = TextRange &
  ({ readonly kind: '(' | ')' | 'or' | 'and' | 'not' } | { readonly kind: 'operand'; readonly query: Query });

const OPERATORS: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' };

interface Piece {
  readonly text: string;
  readonly end: number;
  readonly isPhrase: boolean;
}

/** The word or phrase that begins at an offset. */
const pieceAt = (typed: string, start: number): Piece => {
  const quotes = QUOTES.find(([opening]) => typed.startsWith(opening, start));
  if (quotes === undefined) {
    let end = start;
    while (!isEnd(typed.charAt(end))) end += 1;
    return { text: typed.slice(start, end), end, isPhrase: false };
  }
  const closing = closingAt(typed, quotes[1], start + 1);
  if (closing === -1) return refuse('phrase-unclosed', start, typed.length);
  return { text: typed.slice(start + 1, closing), end: closing + 1, isPhrase: true };
};

/** The field that begins at an offset; null where none does. */
const fieldAt = (typed: string, start: number): (TextRange & { readonly query: Query }) | null => {
  const name = /^[a-z]+(?=:)/i.exec(typed.slice(start, start + 12))?.[0].toLowerCase() ?? '';
  if (!isFieldName(name)) return null;
  const { text, end } = pieceAt(typed, start + name.length + 1);
  const test = readField(name, text);
  return typeof test === 'string' ? refuse(test, start, end) : { start, end, query: { kind: 'field', test } };
};

const operandAt = (typed: string, start: number): Token => {
  const field = fieldAt(typed, start);
  if (field !== null) return { kind: 'operand', ...field };
  const { text, end, isPhrase } = pieceAt(typed, start);
  const operator = isPhrase || !Object.hasOwn(OPERATORS, text) ? undefined : OPERATORS[text];
  if (operator !== undefined) return { kind: operator, start, end };
  if (isBlank(text)) return refuse('phrase-empty', start, end);
  return { kind: 'operand', start, end, query: { kind: 'term', text, isPhrase } };
};

const tokensOf = (typed: string): Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < typed.length;) {
    const sign = typed.charAt(at);
    const end = at + 1;
    if (sign === '(' || sign === ')') tokens.push({ kind: sign, start: at, end });
    else if (sign === '-' && (typed.charAt(end) === '(' || !isEnd(typed.charAt(end)))) {
      tokens.push({ kind: 'not', start: at, end });
    } else if (!isEnd(sign)) tokens.push(operandAt(typed, at));
    at = isEnd(sign) ? end : (tokens.at(-1)?.end ?? end);
  }
  return tokens;
};

/** Reads tokens from the first on. OR binds less than what only stands side by side. */
class Reader {
  #next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
  ) {}

  whole(): Query {
    if (this.tokens.length === 0) refuse('query-empty', 0, this.length);
    const query = this.#alternatives(0);
    const rest = this.#peek();
    return rest === undefined ? query : refuse('bracket-unopened', rest.start, rest.end);
  }

  #peek(): Token | undefined {
    return this.tokens[this.#next];
  }

  #alternatives(depth: number): Query {
    const first = this.#together(depth);
    const parts = [first];
    while (this.#peek()?.kind === 'or') {
      this.#next += 1;
      parts.push(this.#together(depth));
    }
    return parts.length === 1 ? first : { kind: 'or', of: parts };
  }

  #together(depth: number): Query {
    const first = this.#one(depth);
    const parts = [first];
    for (let token = this.#peek(); token !== undefined && token.kind !== 'or' && token.kind !== ')';) {
      if (token.kind === 'and') this.#next += 1;
      parts.push(this.#one(depth));
      token = this.#peek();
    }
    return parts.length === 1 ? first : { kind: 'and', of: parts };
  }

  #one(depth: number): Query {
    const token = this.#peek();
    const before = this.tokens[this.#next - 1];
    if (token === undefined) return refuse('operand-missing', before?.start ?? 0, before?.end ?? this.length);
    if (depth > DEEPEST) return refuse('query-too-deep', token.start, token.end);
    this.#next += 1;
    switch (token.kind) {
      case 'operand':
        return token.query;
      case 'not':
        return { kind: 'not', of: this.#one(depth + 1) };
      case '(': {
        const inner = this.#alternatives(depth + 1);
        if (this.#peek() === undefined) return refuse('bracket-unclosed', token.start, token.end);
        this.#next += 1;
        return inner;
      }
      case ')':
        return refuse(before === undefined ? 'bracket-unopened' : 'operand-missing', token.start, token.end);
      case 'or':
      case 'and':
        return refuse('operand-missing', token.start, token.end);
    }
  }
}

const reading = (typed: string, read: () => Query): ParsedQuery => {
  try {
    if (typed.length > LONGEST) refuse('query-too-long', LONGEST, typed.length);
    return { ok: true, query: read() };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    return { ok: false, problem: error.problem };
  }
};

/** Reads a query, or says what in it cannot be understood. */
export const parseQuery = (typed: string): ParsedQuery =>
  reading(typed, () => new Reader(tokensOf(typed), typed.length).whole());

/**
 * Reads a query whose words are one regular expression: fields may stand before it, and all the rest is the expression as
 * it is, with its spaces, brackets and quotation marks.
 */
export const parseExpressionQuery = (typed: string): ParsedQuery =>
  reading(typed, () => {
    const fields: Query[] = [];
    let at = typed.search(/\S|$/u);
    for (let field = fieldAt(typed, at); field !== null; field = fieldAt(typed, at)) {
      fields.push(field.query);
      at = field.end + typed.slice(field.end).search(/\S|$/u);
    }
    const text = typed.slice(at).trimEnd();
    const parts: Query[] = text === '' ? fields : [...fields, { kind: 'term', text, isPhrase: false }];
    const [only] = parts;
    if (only === undefined) return refuse('query-empty', 0, typed.length);
    return parts.length === 1 ? only : { kind: 'and', of: parts };
  });
