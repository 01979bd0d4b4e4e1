import * as z from 'zod/mini';
import { authorities } from '../policy/index.js';
import { civilDate, id, text } from './values.js';

const dated = z.nullable(civilDate);

/** An instrument: a law, regulation, notice or guide that clauses cite. */
export const instrumentSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  title: text,
  number: z.nullable(z.string().check(z.describe('Document number as issued, 国务院令第663号'))),
  kind: z.enum(authorities),
  publisher: z.nullable(text),
  adoptedOn: dated,
  issuedOn: dated,
  effectiveFrom: dated,
  repealedOn: dated,
  articles: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  url: z.nullable(z.url()),
  verifiedOn: civilDate,
  note: z.optional(text),
});

/**
 * A law, regulation, notice or guide that clauses cite, listed once.
 * @since 0.1.0
 */
export interface Instrument {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly number: string | null;
  readonly kind: (typeof authorities)[number];
  readonly publisher: { readonly zh: string; readonly en: string } | null;
  readonly adoptedOn: string | null;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly repealedOn: string | null;
  readonly articles: readonly string[];
  readonly url: string | null;
  readonly verifiedOn: string;
  readonly note?: { readonly zh: string; readonly en: string };
}
