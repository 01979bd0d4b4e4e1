/** A clause section after inheritance: omissions are gone. */
export type Resolved<C> = { readonly [id: string]: C };

/** A section's clauses by id. */
export const resolved = <C>(section: unknown): Resolved<C> => (section ?? {}) as Resolved<C>;

/** The clauses of a section in the order of the file. */
export const entries = <C>(section: unknown): [string, C][] => Object.entries(resolved<C>(section));
