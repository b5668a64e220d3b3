// Owns how mammoth is run: on parts that have been read and checked already, never on the archive, so that it reads no
// file, unpacks nothing and sees no XML that is not well-formed. Its document is taken, and its HTML is not.

import mammoth from 'mammoth';

/** A node of mammoth's document, with what is used of it. */
export interface MammothNode {
  readonly type: string;
  readonly children?: readonly MammothNode[];
  /** Of a text. */
  readonly value?: string;
  /** Of a bookmark. */
  readonly name?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: object | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly href?: string;
  readonly checked?: boolean;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly MammothNode[];
}

export interface MammothDocument extends MammothNode {
  readonly children: readonly MammothNode[];
  readonly notes: { readonly resolve: (reference: MammothNode) => MammothNode | null };
}

export interface MammothReading {
  readonly document: MammothDocument;
  /** How many symbols of symbol fonts mammoth has no character for. */
  readonly unknownSymbols: number;
}

/** Runs mammoth on the XML of parts, by their names. It throws where it cannot read them. */
export const runMammoth = async (parts: ReadonlyMap<string, string>): Promise<MammothReading> => {
  const documents: MammothDocument[] = [];
  // mammoth takes an opened archive as well, which its types leave out.
  const file = {
    exists: (name: string): boolean => parts.has(name),
    read: (name: string): Promise<string> => Promise.resolve(parts.get(name) ?? ''),
  };
  const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { messages } = await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    includeDefaultStyleMap: false,
    transformDocument: (document: MammothDocument): MammothDocument => {
      documents.push(document);
      return { ...document, children: [] };
    },
  });
  const [document] = documents;
  if (document === undefined) throw new Error('mammoth gave no document');
  return {
    document,
    unknownSymbols: messages.filter(({ message }) => message.startsWith('A w:sym element')).length,
  };
};
