const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A text whose dates stay whole at the end of a line. */
export const Prose = ({ children }: { readonly children: string }) => (
  <>
    {children.split(DATE).map((part, i) =>
      i % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
        <span class="whole" key={i}>
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </>
);
