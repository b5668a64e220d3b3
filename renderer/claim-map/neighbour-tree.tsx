// Owns the tree of a claim's neighbours: the same as the map, read one after the other, with the keys that trees have.

import { ChevronRight, CornerDownRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button, Tree, TreeItem, TreeItemContent, type Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Neighbourhood } from '../../core/claims/neighbourhood';
import { treeOf, type TreeBranch, type TreeNode } from '../../core/claims/neighbourhood-tree';
import { canGoTo, goToNeighbour } from './go-to-neighbour';
import { chooseMap, useMapChoices } from './map-choices';
import { nameOfNeighbour, NeighbourCard } from './neighbour-card';
import { tieWords, TieWords } from './tie-words';

/** What can be opened and shut: nodes with branches, and branches. */
const openableKeys = (node: TreeNode): string[] => [
  ...(node.branches.length > 0 ? [node.key] : []),
  ...node.branches.flatMap((branch) => [branch.key, ...branch.nodes.flatMap(openableKeys)]),
];

const Row = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <TreeItemContent>
    {({ hasChildItems }) => (
      <>
        {hasChildItems ? (
          <Button slot="chevron" className="tree-chevron">
            <ChevronRight aria-hidden size={15} className="mirrored" />
          </Button>
        ) : (
          <span className="tree-chevron" />
        )}
        {children}
      </>
    )}
  </TreeItemContent>
);

const NodeItem = ({ node }: { readonly node: TreeNode }): ReactElement => {
  const { t } = useTranslation();
  const { neighbour, place } = node;
  const elsewhere = place === 'here' ? null : t(`window.claimMap.${place}`);
  const name = nameOfNeighbour(neighbour);
  return (
    <TreeItem
      id={node.key}
      textValue={elsewhere === null ? name : `${name} (${elsewhere})`}
      className="tree-item"
      {...(canGoTo(neighbour)
        ? {
            onAction: () => {
              goToNeighbour(neighbour);
            },
          }
        : {})}
    >
      <Row>
        <NeighbourCard neighbour={neighbour} />
        {elsewhere === null ? null : (
          <span className="tree-elsewhere">
            <CornerDownRight aria-hidden size={13} className="mirrored" />
            {elsewhere}
          </span>
        )}
      </Row>
      {node.branches.map((branch) => (
        <BranchItem key={branch.key} branch={branch} />
      ))}
    </TreeItem>
  );
};

const BranchItem = ({ branch: { key, tie, reading, nodes } }: { readonly branch: TreeBranch }): ReactElement => (
  <TreeItem id={key} textValue={tieWords(tie, reading)} className="tree-item is-branch">
    <Row>
      <TieWords tie={tie} reading={reading} />
    </Row>
    {nodes.map((node) => (
      <NodeItem key={node.key} node={node} />
    ))}
  </TreeItem>
);

export const NeighbourTree = ({ neighbourhood }: { readonly neighbourhood: Neighbourhood }): ReactElement | null => {
  const { t } = useTranslation();
  const tree = useMemo(() => treeOf(neighbourhood), [neighbourhood]);
  const [shut, setShut] = useState<ReadonlySet<Key>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const claimId = tree?.key ?? null;
  const isWanted = useMapChoices(({ goingTo }) => goingTo !== null && goingTo === claimId);
  useEffect(() => {
    if (!isWanted) return undefined;
    // The rows are made a moment after the tree.
    const frame = requestAnimationFrame(() => {
      place.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
      chooseMap({ goingTo: null });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isWanted]);
  if (tree === null) return null;
  const openable = openableKeys(tree);
  return (
    <div ref={place}>
      <Tree
        aria-label={t('window.claimMap.treeName')}
        className="neighbour-tree"
        expandedKeys={openable.filter((key) => !shut.has(key))}
        onExpandedChange={(open) => {
          setShut(new Set(openable.filter((key) => !open.has(key))));
        }}
      >
        <NodeItem node={tree} />
      </Tree>
    </div>
  );
};
