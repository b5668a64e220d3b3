// Owns why a line of an article is proposed as clutter.

/** Why a line is proposed as clutter. */
export type ClutterReason =
  /** A link that leads past the menu. */
  | 'skip-link'
  /** A word of a menu or of a toolbar, alone on its line. */
  | 'menu'
  /** An invitation to a newsletter. */
  | 'newsletter'
  /** An invitation to subscribe, follow or support. */
  | 'subscribe'
  /** A button to share, print or save. */
  | 'share'
  /** A notice on cookies. */
  | 'cookies'
  /** A notice on rights, republishing or the outlet itself. */
  | 'copyright'
  /** The heading of links to other articles, or one of them. */
  | 'related'
  /** Links and nothing else, above the first paragraph. */
  | 'link-only'
  /** What stands above the title and is in another language than the article: a banner or a verse. */
  | 'other-language';

/** The reasons for which a line's own words are enough. */
export type PhraseReason =
  'skip-link' | 'menu' | 'newsletter' | 'subscribe' | 'share' | 'cookies' | 'copyright' | 'related';
