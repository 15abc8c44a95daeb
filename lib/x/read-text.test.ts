import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emoji } from '#tests/fixtures/x/markup.ts';
import { parseElement } from '#tests/fixtures/x/parse.ts';
import { readText } from './read-text.ts';

const read = (html: string) => readText(parseElement(`<div data-testid="tweetText">${html}</div>`));
const text = (html: string) => read(html).text;
const asHtml = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Piece = { kind: 'word' | 'emoji' | 'break'; value: string };
const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('word' as const), value: fc.stringMatching(/^[a-zé¿日ß<&]{1,8}[ ,.]?$/) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('emoji' as const), value: fc.constantFrom('🥲', '❤️', '👩‍⚕️', '🇬🇧', '1️⃣') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('break' as const), value: fc.constant('\n') }) },
);
/** How deep each piece is nested, and whether a line break is an element. */
const dressed = fc.array(fc.tuple(piece, fc.array(fc.constantFrom('span', 'div', 'b'), { maxLength: 3 }), fc.boolean()), {
  maxLength: 20,
});

describe('readText', () => {
  it('gives the same words however X splits them', () => {
    fc.assert(
      fc.property(dressed, (pieces) => {
        const html = pieces.map(([{ kind, value }, around, asElement]) => {
          const inside = kind === 'emoji' ? emoji(value) : kind === 'break' && asElement ? '<br>' : asHtml(value);
          return around.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, inside);
        });
        const plain = pieces.map(([{ value }]) => value).join('');
        expect(text(html.join(''))).toBe(text(asHtml(plain)));
      }),
    );
  });

  it('keeps the words of mentions and tags, and a link as its bare address', () => {
    expect(text('<span>see </span><div><span><a href="/kit_example">@kit_example</a></span></div><span> now</span>')).toBe(
      'see @kit_example now',
    );
    expect(text('<a href="/hashtag/sleep?src=hashtag_click">#sleep</a>')).toBe('#sleep');
    const link =
      '<a href="https://t.co/Ab1"><span aria-hidden="true">https://</span>end-it-all.example/i-want-to<span aria-hidden="true">-die</span><span>…</span></a>';
    expect(text(`<span>read</span>${link}<span>please</span>`)).toBe('read https://t.co/Ab1 please');
  });

  it('leaves out what is no word of the author', () => {
    expect(text('<span>words</span><button>Show more</button><svg><title>icon</title></svg>')).toBe('words');
    expect(text('<span>words</span><div data-testid="tweet-text-show-more-link">Show more</div>')).toBe('words');
  });

  it('reads an emoji from its file when X drops the alt, and counts one it cannot read', () => {
    const picture = (file: string) => `<img src="https://abs-0.twimg.com/emoji/v2/svg/${file}.svg">`;
    expect(text(picture('1f972'))).toBe('🥲');
    expect(text(picture('2764'))).toBe('❤️');
    expect(text(picture('31-20e3'))).toBe('1️⃣');
    expect(text(picture('1f469-200d-2695-fe0f'))).toBe('👩‍⚕️');
    expect(text(picture('1f44d-1f3fd'))).toBe('👍🏽');
    expect(text('<img alt="" src="./Home_files/1f525.svg">')).toBe('🔥');
    expect(read('<span>a</span><img src="/img/placeholder">')).toEqual({ text: 'a', emoji: 0, lost: 1 });
    // X hangs a picture without a character on some tags.
    expect(read('<a href="/hashtag/a">#a<img alt="" src="https://abs.twimg.com/hashflags/a/a.png"></a>').lost).toBe(0);
  });

  it('keeps line breaks, and undoes those of a program that saved the page', () => {
    expect(text('<span>one\n\n\n\ntwo  three \n four</span>')).toBe('one\n\ntwo three\nfour');
    expect(text('\n                <span>\n                    one two\n                    three</span>\n            ')).toBe(
      'one two three',
    );
  });

  it('separates the blocks of an X Article', () => {
    expect(text('<h2>Title</h2><div data-block="true"><div><span>one</span></div></div><ul><li>two</li></ul>')).toBe(
      'Title\none\ntwo',
    );
  });
});
