// Owns which link two texts are held level by while one of them is scrolled, and how far apart that puts them. Pure: it
// knows heights in pixels, and nothing of the page.

/** Where the two ends of a link stand, in pixels from the beginning of each text. */
export interface LinkPlace {
  /** In the text that is scrolled. */
  readonly at: number;
  /** In the text that follows. */
  readonly other: number;
}

/** How much nearer another link has to be than the one that holds, so that a small move to and fro changes nothing. */
const STEADINESS = 24;

/** The link nearest to a height of the text that is scrolled; `held` stays unless another is clearly nearer. */
export const nearestLink = <Link extends LinkPlace>(
  links: readonly Link[],
  height: number,
  held: Link | null,
): Link | null => {
  const distance = (link: Link): number => Math.abs(link.at - height);
  let nearest: Link | null = null;
  for (const link of links) if (nearest === null || distance(link) < distance(nearest)) nearest = link;
  if (nearest === null || held === null || !links.includes(held)) return nearest;
  return distance(held) - distance(nearest) > STEADINESS ? nearest : held;
};

/** The height of the window at which both ends of a link can stand, as near to the wanted one as texts that begin there allow. */
export const commonHeight = (wanted: number, ...places: readonly number[]): number => Math.min(wanted, ...places);
