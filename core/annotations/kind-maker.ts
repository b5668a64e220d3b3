// Owns the kinds that an import of annotations adds to the codebook: for names that it has not, and those of a project of ours
// with what they mean. One that is here already is left as it is.

import { findCode, type Code, type Codebook } from '../codebook/codebook';
import { freeLook } from '../codebook/free-look';
import { OWN_COLOURS, OWN_DRAWINGS, OWN_KEYS } from '../codebook/looks';
import { builtInCode } from '../codebook/initial-codebook';
import type { Environment } from '../environment';
import type { Mark } from './batch';
import type { OwnKind } from './own-words';
import { labelKey } from './well-known-names';

const oneOf = <Item extends string>(list: readonly Item[], value: string | null): Item | undefined =>
  list.find((each) => each === value);

export class KindMaker {
  /** With what has been added so far. */
  codebook: Codebook;
  readonly #meant: ReadonlyMap<string, OwnKind>;
  /** The kinds that were made of those of the file, by the ids that these have there. */
  readonly #made = new Map<string, Code>();

  constructor(
    private readonly before: Codebook,
    /** The kinds of a project of ours that are to come in. */
    kinds: readonly OwnKind[],
    private readonly environment: Environment,
  ) {
    this.codebook = before;
    this.#meant = new Map(kinds.map((kind) => [kind.id, kind]));
  }

  /** The kind of a mark; a new one is added to the codebook with the first mark of it. Undefined where it is not there. */
  codeOf({ kind, own }: Mark): Code | undefined {
    if ('code' in kind) {
      const chosen = findCode(this.codebook, kind.code);
      const meant = own === undefined ? undefined : findCode(this.codebook, own.code ?? own.words.kind);
      // Of several kinds of one name it is the one that the file means.
      return meant !== undefined && meant.label === chosen?.label ? meant : chosen;
    }
    const meant = this.#meant.get(own?.code ?? '');
    if (meant !== undefined && labelKey(meant.label) === labelKey(kind.newKind)) return this.#codeFor(meant);
    const known = calledIn(this.codebook, kind.newKind);
    if (known !== undefined) return known;
    const words = { label: kind.newKind.trim(), definition: '', example: '', examples: [], attributes: [] };
    return this.#add({ id: this.environment.newId(), kind: 'own', ...words, ...freeLook(this.codebook) });
  }

  /** Makes also the kinds that nothing was marked with. */
  makeUnmarked(): void {
    for (const kind of this.#meant.values()) this.#codeFor(kind);
  }

  #codeFor(meant: OwnKind): Code {
    const here = this.before.codes.find(({ id: known, kind }) => kind === 'own' && known === meant.id);
    const known = this.#made.get(meant.id) ?? here ?? calledIn(this.before, meant.label);
    if (known !== undefined) return known;
    const { id, label, definition, example, examples, attributes } = meant;
    const isFree = findCode(this.codebook, id) === undefined && builtInCode(id) === undefined && id !== 'own';
    const made = this.#add({
      id: isFree ? id : this.environment.newId(),
      kind: 'own',
      ...{ label, definition, example, examples: [...examples], attributes: [...attributes] },
      ...this.#lookOf(meant),
    });
    this.#made.set(id, made);
    return made;
  }

  /** Its own look and key, where they are known here and no kind of ours has them. */
  #lookOf({ key, colour, drawing }: OwnKind): Pick<Code, 'key' | 'colour' | 'drawing'> {
    const free = freeLook(this.codebook);
    const [ownColour, ownDrawing] = [oneOf(OWN_COLOURS, colour), oneOf(OWN_DRAWINGS, drawing)];
    const isTaken = this.before.codes.some((code) => code.colour === ownColour && code.drawing === ownDrawing);
    const look =
      ownColour === undefined || ownDrawing === undefined || isTaken
        ? { colour: free.colour, drawing: free.drawing }
        : { colour: ownColour, drawing: ownDrawing };
    const ownKey = oneOf(OWN_KEYS, key);
    const isKeyTaken = this.codebook.codes.some((code) => code.key === ownKey);
    return { ...look, key: key === null || (ownKey !== undefined && !isKeyTaken) ? (ownKey ?? null) : free.key };
  }

  #add(code: Code): Code {
    this.codebook = { ...this.codebook, codes: [...this.codebook.codes, code] };
    return code;
  }
}

const calledIn = ({ codes }: Codebook, label: string): Code | undefined =>
  codes.find((code) => code.kind === 'own' && labelKey(code.label) === labelKey(label));
