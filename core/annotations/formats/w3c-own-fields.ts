// Owns how a field of our own W3C export is read. What is missing, or not as it should be, counts as not said.

import { z } from 'zod';
import { idSchema, languageTagSchema } from '../../workspace/identity';
import type { OwnAuthorship } from '../own-words';
import { instantIn, isFields, listOf, wordsIn, type Fields } from '../values';

/** The value of a field of ours, or null where it is missing or not as it should be. */
export const said = <Schema extends z.ZodType>(
  annotation: Fields,
  name: string,
  schema: Schema,
): z.infer<Schema> | null => schema.safeParse(annotation[`hashiya:${name}`]).data ?? null;

export const wordsOf = (annotation: Fields, name: string): string => said(annotation, name, z.string()) ?? '';
export const iriIn = (annotation: Fields, name: string): string | null =>
  wordsIn(listOf(annotation[`hashiya:${name}`])[0]);

/** The id of the record that an IRI names. */
export const idIn = (iri: string): string | null => idSchema.safeParse(iri.replace(/^urn:uuid:/u, '')).data ?? null;

export const bodiesFor = (annotation: Fields, purpose: string): Fields[] =>
  listOf(annotation.body).flatMap((body) =>
    isFields(body) && body.purpose === purpose && typeof body.value === 'string' ? [body] : [],
  );

export const valuesFor = (annotation: Fields, purpose: string): string[] =>
  bodiesFor(annotation, purpose).map(({ value }) => String(value));

export const languageOf = (body: Fields): string | null => languageTagSchema.safeParse(body.language).data ?? null;

const nameOf = (person: unknown): string | null => (isFields(person) ? wordsIn(person.name) : null);

export const authorshipOf = (annotation: Fields): OwnAuthorship => ({
  author: nameOf(annotation.creator),
  createdAt: instantIn(annotation.created),
  modifiedAt: instantIn(annotation.modified),
  modifiedBy: nameOf(annotation['hashiya:modifiedBy']),
});

export const rowsIn = (annotation: Fields | undefined, name: string): Fields[] =>
  listOf(annotation?.[`hashiya:${name}`]).filter(isFields);
