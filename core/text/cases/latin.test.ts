// Words and sentences of text in Latin letters, row by row.

import { describe } from 'vitest';
import { sentenceCases, wordCases } from './pieces';

describe('words in Latin letters', () => {
  wordCases([
    ['The word', ['The', 'word']],
    ["don't stop", ["don't", 'stop']],
    ['L’Humanité a dit', ['L’Humanité', 'a', 'dit']],
    ['state-of-the-art', ['state', 'of', 'the', 'art']],
    ['the U.S. Army', ['the', 'U.S.', 'Army']],
    ['e.g. this, p.m.', ['e.g.', 'this', 'p.m.']],
    ['Dr. J. Smith', ['Dr', 'J', 'Smith']],
    ['1,234.5 dead', ['1,234.5', 'dead']],
    ['at 12:30 and 12:30:05', ['at', '12:30', 'and', '12:30:05']],
    ['on 2016-08-17.', ['on', '2016-08-17']],
    ['on 8/17/2016 (17.8.2016)', ['on', '8/17/2016', '17.8.2016']],
    ['pages 10-20', ['pages', '10', '20']],
    ['1-2-3-4', ['1', '2', '3', '4']],
    ['mail a@example.com now', ['mail', 'a', 'example.com', 'now']],
    ['http://a.example/b', ['http', 'a.example', 'b']],
    ['AT&T C++', ['AT', 'T', 'C']],
    ['snake_case', ['snake_case']],
    ['co\u00ADop\u00ADer\u00ADate now', ['co\u00ADop\u00ADer\u00ADate', 'now']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['(“Hello”)', ['Hello']],
    ['hi😀there', ['hi', '😀', 'there']],
    ['ok 👍🏽👨‍👩‍👧 end', ['ok', '👍🏽', '👨‍👩‍👧', 'end']],
    ['🇨🇳🇸🇾', ['🇨🇳', '🇸🇾']],
    ['a\u200D😀', ['a\u200D', '😀']],
    ['COVID-19', ['COVID', '19']],
    ['word\u2060joined', ['word\u2060joined']],
    ['two\u200Bwords', ['two', 'words']],
    ['no\u00A0break', ['no', 'break']],
  ]);
});

describe('sentences in Latin letters', () => {
  sentenceCases([
    ['He went. She stayed.', ['He went.', 'She stayed.']],
    ['Dr. Smith met Mr. Jones. They talked.', ['Dr. Smith met Mr. Jones.', 'They talked.']],
    ['Mr.\u00A0Smith went.', ['Mr.\u00A0Smith went.']],
    ['The U.S. Army left. He lives in the U.S. The end.', ['The U.S. Army left.', 'He lives in the U.S.', 'The end.']],
    [
      'At 5 p.m. Thursday it began. It ended at 6 p.m. He left.',
      ['At 5 p.m. Thursday it began.', 'It ended at 6 p.m.', 'He left.'],
    ],
    ['J. K. Rowling wrote it. J. A. Smith did not.', ['J. K. Rowling wrote it.', 'J. A. Smith did not.']],
    ['So do I. Then he left.', ['So do I.', 'Then he left.']],
    [
      'Apple Inc. Chief Tim Cook spoke at Apple Inc. The firm agreed.',
      ['Apple Inc. Chief Tim Cook spoke at Apple Inc.', 'The firm agreed.'],
    ],
    ['Papers, e.g. The Times, agree.', ['Papers, e.g. The Times, agree.']],
    ['He ate figs, etc. Then he left.', ['He ate figs, etc.', 'Then he left.']],
    [
      'Resolution No. 5 Stands. He said no. Then he left.',
      ['Resolution No. 5 Stands.', 'He said no.', 'Then he left.'],
    ],
    ['On Jan. 5 Art. IV Was read.', ['On Jan. 5 Art. IV Was read.']],
    ['Iran v. Iraq. A match.', ['Iran v. Iraq.', 'A match.']],
    ['“Is it true?” he said. “No!” (she laughed).', ['“Is it true?” he said.', '“No!” (she laughed).']],
    ['“It is true.” He left (really!). Then he came.', ['“It is true.”', 'He left (really!).', 'Then he came.']],
    ['Is it?! Yes.', ['Is it?!', 'Yes.']],
    ['Wait... what? Yes… He left... Then came.', ['Wait... what?', 'Yes…', 'He left...', 'Then came.']],
    ['It cost 3.5 million. Not 1,234.5.', ['It cost 3.5 million.', 'Not 1,234.5.']],
    [
      'It began in March. 290 people died. In 2011. 300 people.',
      ['It began in March.', '290 people died.', 'In 2011.', '300 people.'],
    ],
    [
      'See http://a.example/b.c?d=E. Next. Mail a.B@example.com! He did.',
      ['See http://a.example/b.c?d=E.', 'Next.', 'Mail a.B@example.com!', 'He did.'],
    ],
    ['Visit example.com. Use .NET here.', ['Visit example.com.', 'Use .NET here.']],
    ['1. First. 2. Second point.', ['1. First.', '2. Second point.']],
    ['B.5. Userspace', ['B.5. Userspace']],
    ['IV. Fourth point', ['IV. Fourth point']],
    ['He came; she left: so what.', ['He came; she left: so what.']],
    ['He said so.[1] Then.[2][3] And so.¹ End', ['He said so.[1]', 'Then.[2][3]', 'And so.¹', 'End']],
    ['Yahoo! reported it. Hi! Bye. 😀', ['Yahoo! reported it.', 'Hi!', 'Bye. 😀']],
    ['One line\nAnother line\r\nA third. A fourth', ['One line', 'Another line', 'A third.', 'A fourth']],
    ['He left. ” She stayed.', ['He left. ”', 'She stayed.']],
  ]);
});
