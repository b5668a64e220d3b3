// Owns what of a REFI-QDA project is gathered while its other parts are written: notes, variables and links.

import { derivedId } from '../derived-id';
import { listPart, part, type XmlPart } from '../../xml/write-document';

export type VariableType = 'Text' | 'Date';

/** Notes stand in a list of their own and are referred to. */
export class Notes {
  readonly #notes: XmlPart[] = [];

  /** Enters a note about a thing, and returns the reference to it; `name` says what of the thing it tells. */
  add(about: string, name: string, text: string, attributes: XmlPart['attributes'] = {}): XmlPart {
    const guid = derivedId('note', about, name, String(this.#notes.length));
    this.#notes.push(part('Note', { guid, name, ...attributes }, [part('PlainTextContent', {}, text)]));
    return part('NoteRef', { targetGUID: guid });
  }

  parts(): XmlPart[] {
    return listPart('Notes', this.#notes);
  }
}

/** Variables are declared once, and have values in sources and cases. */
export class Variables {
  readonly #declared = new Map<string, VariableType>();

  /** The value of a variable, or none where there is nothing to say. */
  value(name: string, value: string | null | undefined, type: VariableType = 'Text'): XmlPart[] {
    if (value === null || value === undefined || value === '') return [];
    this.#declared.set(name, type);
    return [
      part('VariableValue', {}, [
        part('VariableRef', { targetGUID: derivedId('variable', name) }),
        part(`${type}Value`, {}, value),
      ]),
    ];
  }

  parts(): XmlPart[] {
    return listPart(
      'Variables',
      [...this.#declared].map(([name, typeOfVariable]) =>
        part('Variable', { guid: derivedId('variable', name), name, typeOfVariable }),
      ),
    );
  }
}

export interface Link {
  readonly guid: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Says the same read from either end. */
  readonly isMutual?: boolean;
}

/** Links join any two things that have ids, in whatever sources. */
export class Links {
  readonly #links: XmlPart[] = [];

  add({ guid, name, from, to, isMutual = false }: Link, notes: readonly XmlPart[] = []): void {
    const direction = isMutual ? 'Bidirectional' : 'OneWay';
    this.#links.push(part('Link', { guid, name, direction, originGUID: from, targetGUID: to }, notes));
  }

  parts(): XmlPart[] {
    return listPart('Links', this.#links);
  }
}
