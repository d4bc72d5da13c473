/** A sentence as the add-on words it, in which a date like 2025-11-21 is never broken over two lines. */
export function Sentence({ text }: { text: string }) {
  const parts = text.split(/(\d{4}-\d{2}-\d{2})/); // every second part is a date
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} class="whole">
            {part}
          </span>
        ),
      )}
    </>
  );
}
