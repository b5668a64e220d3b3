// Owns the small value types that every record shares: ids, times, languages and directions.

import { z } from 'zod';
import { openObject } from '../open-object';

/** A UUID, lower case. It names files, so nothing else is accepted: no path can be smuggled in through an id. */
export const idSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** A calendar date, Gregorian, `YYYY-MM-DD`. */
export const calendarDateSchema = z.iso.date();

/** A BCP 47 language tag, such as `en`, `fa` or `zh-Hant`. */
export const languageTagSchema = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);

export const directionSchema = z.enum(['ltr', 'rtl']);

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A count of UTF-16 code units. */
export const offsetSchema = z.number().int().nonnegative();

/** Who makes or changes records. */
export const analystSchema = openObject({ id: idSchema, name: z.string() });

export type Analyst = z.infer<typeof analystSchema>;
