import { parseInline } from '../data/digest/inline';

/** A digest's text with bold, code and links shown; everything else of it is text, whatever it looks like. */
export function InlineText({ text }: { text: string }) {
  return parseInline(text).map((part) => {
    switch (part.kind) {
      case 'strong':
        return <strong>{part.text}</strong>;
      case 'code':
        return <code>{part.text}</code>;
      case 'link':
        return (
          <a href={part.href} target="_blank" rel="noreferrer">
            {part.text}
          </a>
        );
      default:
        return part.text;
    }
  });
}
