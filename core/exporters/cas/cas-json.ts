// Owns the shape of UIMA CAS JSON 0.4, as much of it as is written here, and the names of the types and features by which
// INCEpTION and our own reader know what is what. Positions are UTF-16 code units, as Java counts.

export interface CasFeature {
  readonly '%NAME': string;
  readonly '%RANGE': string;
  readonly '%DESCRIPTION'?: string;
}

export type CasType = Readonly<Record<string, string | CasFeature>>;

/** `@` stands before a feature whose value is the `%ID` of another structure. */
export type CasValue = string | number | boolean | readonly string[];

export interface CasStructure extends Readonly<Record<string, CasValue | undefined>> {
  readonly '%ID': number;
  readonly '%TYPE': string;
}

export interface CasDocument {
  readonly '%TYPES': Readonly<Record<string, CasType>>;
  readonly '%FEATURE_STRUCTURES': readonly CasStructure[];
  readonly '%VIEWS': Readonly<Record<string, { readonly '%SOFA': number; readonly '%MEMBERS': readonly number[] }>>;
}

/** The file with the layers, which is no document. */
export const LAYERS_FILE = 'inception-layers.json';

/** The view that every reader shows. */
export const VIEW = '_InitialView';

export const SOFA_TYPE = 'uima.cas.Sofa';
export const ANNOTATION_TYPE = 'uima.tcas.Annotation';
export const DOCUMENT_TYPE = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

/**
 * Layers that a project of INCEpTION adds have names of this form. One layer has all kinds, since a layer of relations
 * there joins the marks of one layer.
 */
export const MENTION_TYPE = 'webanno.custom.Mention';
export const RELATION_TYPE = 'webanno.custom.MentionRelation';
export const ARTICLE_TYPE = 'webanno.custom.Article';

/** The ends of a relation, as INCEpTION calls them: it is drawn from the first to the second. */
export const FROM = 'Governor';
export const TO = 'Dependent';
