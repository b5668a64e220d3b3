// Owns the facts of an article's original and of how it was read, in words.

import { Copy } from 'lucide-react';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Article, SourceOfBytes } from '../../core/article/article';
import type { ExtractionWarning } from '../../core/extraction/how-read';
import { librariesOf, readerOf } from '../../core/extraction/reader-facts';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { version } from '../../package.json';
import { formatBytes, formatCount, formatFacts, formatInstant } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { say } from '../state/notices';
import { useDoubtWords } from './doubt-words';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** A path, an address, a fingerprint: what is read from left to right in every language. */
const Code = ({ children }: { readonly children: string }): ReactElement => (
  <bdi dir="ltr" className="path">
    {isolatePath(children)}
  </bdi>
);

const Fingerprint = ({ sha256 }: { readonly sha256: string }): ReactElement => {
  const { t } = useTranslation();
  const shown = useRef<HTMLElement>(null);
  const copy = (): void => {
    const selection = document.getSelection();
    if (shown.current === null || selection === null) return;
    // The window has no leave to use the clipboard by itself; copying what is selected needs none.
    selection.selectAllChildren(shown.current);
    if (document.execCommand('copy')) say(() => i18next.t('window.provenance.hashCopied'));
  };
  return (
    <>
      <code ref={shown} dir="ltr" className="fingerprint">
        {sha256}
      </code>{' '}
      <Button className="icon-button" aria-label={t('window.provenance.copyHash')} onPress={copy}>
        <Copy aria-hidden size={14} />
      </Button>
    </>
  );
};

const Source = ({ source }: { readonly source: SourceOfBytes | undefined }): ReactElement => {
  const { t } = useTranslation();
  const part = source?.kind === 'archive' ? isolatePath(source.part) : '';
  const path = source !== undefined && 'path' in source ? source.path : null;
  return (
    <>
      {t(`window.provenance.sources.${source?.kind ?? 'unknown'}`, { part })}
      {path === null ? null : (
        <>
          {': '}
          <Code>{path}</Code>
        </>
      )}
    </>
  );
};

const useByOn = (): ((analystId: string, at: string) => string) => {
  const { t } = useTranslation();
  const analysts = useAppState((state) => state.workspace?.analysts);
  return (analystId, at) => {
    const name = analysts?.find(({ id }) => id === analystId)?.name ?? t('window.provenance.unknown');
    return t('window.provenance.byOn', { analyst: isolate(name), date: formatInstant(at) });
  };
};

const Doubts = ({ doubts }: { readonly doubts: readonly ExtractionWarning[] }): ReactElement => {
  const { t } = useTranslation();
  const words = useDoubtWords();
  if (doubts.length === 0) return <>{t('window.provenance.noDoubts')}</>;
  return (
    <ul>
      {doubts.map((doubt, index) => (
        <li key={index}>{words(doubt)}</li>
      ))}
    </ul>
  );
};

/** The libraries of the reader; in which versions is known of the Hashiya that is here alone. */
const libraryNames = (article: Article): string =>
  formatFacts(
    librariesOf(readerOf(article), article.original.fileName).map((library) =>
      isolate(article.original.toolVersion === version ? `${library.name} ${library.version}` : library.name),
    ),
  );

export const ReadingFacts = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const byOn = useByOn();
  const { original } = article;
  const { howRead } = original;
  const unknown = t('window.provenance.unknown');
  const reader = t(`window.provenance.readers.${readerOf(article)}`);
  const setAside = article.blocks.filter(({ role }) => role === 'clutter').length;
  const encoding = howRead?.encoding;
  return (
    <dl className="reading-facts">
      <Fact name={t('window.provenance.file')}>
        <Code>{original.fileName}</Code>
      </Fact>
      <Fact name={t('window.provenance.size')}>
        {t('window.provenance.bytes', {
          count: original.byteLength,
          number: formatCount(original.byteLength),
          size: formatBytes(original.byteLength),
        })}
      </Fact>
      <Fact name={t('window.provenance.sha256')}>
        <Fingerprint sha256={original.sha256} />
      </Fact>
      <Fact name={t('window.provenance.source')}>
        <Source source={original.source} />
      </Fact>
      {article.url === null ? null : (
        <Fact name={t('window.provenance.url')}>
          <Code>{article.url}</Code>
        </Fact>
      )}
      <Fact name={t('window.provenance.imported')}>{byOn(original.importedBy, original.importedAt)}</Fact>
      {original.readAgain === undefined ? null : (
        <Fact name={t('window.provenance.readAgain')}>{byOn(original.readAgain.by, original.readAgain.at)}</Fact>
      )}
      <Fact name={t('window.provenance.tool')}>
        <bdi>{original.toolVersion ?? unknown}</bdi>
      </Fact>
      <Fact name={t('window.provenance.reader')}>
        {howRead === undefined
          ? unknown
          : t('window.provenance.readerVersion', { reader, version: formatCount(howRead.readerVersion) })}
      </Fact>
      {howRead === undefined ? null : <Fact name={t('window.provenance.libraries')}>{libraryNames(article)}</Fact>}
      <Fact name={t('window.provenance.encoding')}>
        {encoding == null
          ? howRead === undefined
            ? unknown
            : t('window.provenance.encodingFixed')
          : t('window.provenance.encodingReason', {
              encoding: isolate(encoding.label),
              reason: t(`window.provenance.decoded.${encoding.reason}`),
            })}
      </Fact>
      {howRead?.body == null ? null : (
        <Fact name={t('window.provenance.body')}>{t(`window.provenance.bodies.${howRead.body}`)}</Fact>
      )}
      <Fact name={t('window.provenance.setAside')}>
        {setAside === 0
          ? t('window.provenance.noLines')
          : t('window.provenance.lines', { count: setAside, number: formatCount(setAside) })}
      </Fact>
      <Fact name={t('window.provenance.doubts')}>
        {howRead === undefined ? unknown : <Doubts doubts={howRead.warnings} />}
      </Fact>
    </dl>
  );
};
