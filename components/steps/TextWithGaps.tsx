/** Our own words with {gaps} that the person fills by saying them. */
export function TextWithGaps({ text }: { text: string }) {
  return text.split(/(\{[^{}]+\})/).map((part, index) =>
    part.startsWith('{') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
      <span key={index} className="gap">
        {part.slice(1, -1)}
      </span>
    ) : (
      part
    ),
  );
}
