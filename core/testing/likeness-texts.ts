// Owns what becomes of a report when it is copied, quoted and written anew, for the tests of likeness.

/** What a site puts before a report that it reposts: its banner and its menu. */
export const BANNER = `The Levant Mirror | News you can hold against the light
Home
World
Middle East
Opinion
Subscribe for 3 euros a month
Search
Breadcrumb: Home > World > Asia
Shared 212 times
By our correspondents and agencies, 25 August 2016 16:41`;

/** What it puts after. */
export const FOOTER = `Most read today
1. What the ceasefire means for the north
2. Bread prices rise for the third month
3. In pictures: a summer on the corniche
Share on Facebook
Share on Twitter
Print
© The Levant Mirror. All rights reserved. We are not responsible for the contents of other sites.`;

/** The report of the first seed, told in an editor's own words; it names and quotes what any report of it would. */
export const REWRITTEN = `Beijing to train Assad's soldiers

Soldiers of the Syrian army are to be trained in China, the Chinese defence ministry announced on Thursday.

Wu Qian, who speaks for the ministry, said at his monthly press briefing that the courses would cover medicine and
nursing, and that their purpose was "to ease the humanitarian crisis in Syria". Medical supplies had been sent before, he
said.

The announcement follows a trip to the Syrian capital last week by Guan Youfei, a senior officer of the People's
Liberation Army, who told the country's defence minister that China wished for closer military ties with Damascus.

China has stood by President Bashar al-Assad since protests against him were put down in 2011 and a war began in which
more than 290,000 people have been killed and millions have lost their homes. It says that it wants the war to end by
talks and that Syria should stay independent. Russia, with which it often sides, bombs areas around Aleppo that rebels
hold.

Chinese state television has meanwhile cast doubt on a video of a small boy who sat dazed and bleeding in an ambulance
after an air raid on Aleppo, and suggested that it was staged for Western propaganda. Moscow said it had not carried out
that raid.`;

/** A comment that quotes two whole sentences of the first seed. */
export const QUOTING = `A friend in need

When a great power lends a hand, one should ask what the hand holds. This week it holds bandages. "The Chinese military
will provide the Syrian side with medical and nursing professional training," defence ministry spokesman Wu Qian told
reporters at a monthly briefing. Nobody will mind a nurse more in a country that has lost so many of them.

But nursing is not what armies are for, and the visit that came before was not one of doctors. "For a long period of time,
China and Syria have helped each other. And China has been pushing for a political solution of the Syrian conflict and we
have always supported the independence of Syria," he added. Those who read such words for a living will note what they
leave out: ports, pipelines, and the several thousand fighters from Xinjiang whom Beijing would rather not see again.

None of this makes the offer a bad one. It makes it an offer, with a price that will be named later, as prices are, when
the guns are quiet and the contracts for new roads and bridges are laid upon the table.`;
