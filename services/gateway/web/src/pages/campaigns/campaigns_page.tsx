// Campaigns of a brand; operators choose the brand.
import { useState } from "preact/hooks";
import type { Brand, Campaign } from "../../../gen/klout/perks/v1/perks_pb.js";
import { perks } from "../../api/clients";
import { useAction, useCall } from "../../api/use_call";
import { usePages } from "../../api/use_pages";
import { useSpeech } from "../../i18n/language";
import { useRequestIds } from "../../request_id";
import { Link, navigate, replaceQuery, useLocation } from "../../router";
import { Gate } from "../../session/gate";
import { useSession } from "../../session/session";
import { Badge, Button, Card, Dialog, EmptyState, InlineProblem, Loaded, MoreButton, PageHead, Select, Table, TextField, toast, type Column } from "../../ui";
import { CampaignForm } from "./campaign_form";
import { datesOf, stateWord } from "./words";

const kBrands = 1000;

export default function CampaignsPage() {
  return (
    <Gate right="campaigns">
      <Campaigns />
    </Gate>
  );
}

function Campaigns() {
  const { t } = useSpeech();
  const words = t.campaigns;
  const { session, rights } = useSession();
  const { query } = useLocation();
  const [creating, setCreating] = useState(false);
  const [naming, setNaming] = useState(false);
  const brands = useCall(rights.operate ? (signal) => perks.listBrands({ pageSize: kBrands }, { signal }) : null, [rights.operate]);
  const brandId = rights.operate ? (query.get("brand") ?? "") : session.brandId;
  const chooseBrand = (id: string) => {
    const next = new URLSearchParams(query);
    if (id) next.set("brand", id);
    else next.delete("brand");
    replaceQuery(next);
  };
  const known = brands.data?.brands ?? [];
  const actions = (
    <>
      {rights.operate && <Button onClick={() => setNaming(true)}>{words.newBrand}</Button>}
      <Button look="primary" icon="plus" disabled={rights.operate && known.length === 0} onClick={() => setCreating(true)}>
        {words.create}
      </Button>
    </>
  );
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={actions} />
      <Card
        title={rights.operate ? (known.find((brand) => brand.id === brandId)?.name ?? words.allBrands) : session.keyName || words.title}
        aside={
          rights.operate && (
            <Select
              label={words.brand}
              hideLabel
              value={brandId}
              onChange={chooseBrand}
              choices={[{ value: "", label: words.allBrands }, ...known.map((brand) => ({ value: brand.id, label: brand.name }))]}
            />
          )
        }
      >
        <InlineProblem problem={brands.error} />
        <CampaignList brandId={brandId} brands={known} onCreate={() => setCreating(true)} />
      </Card>
      <Dialog open={creating} title={words.createTitle} onClose={() => setCreating(false)}>
        <CampaignForm
          brands={rights.operate ? known : undefined}
          brandId={brandId}
          onMade={(campaign) => navigate(`/campaigns/${encodeURIComponent(campaign.id)}`)}
        />
      </Dialog>
      <Dialog open={naming} title={words.newBrand} onClose={() => setNaming(false)}>
        <BrandForm
          onMade={(brand) => {
            setNaming(false);
            brands.reload();
            chooseBrand(brand.id);
          }}
        />
      </Dialog>
    </>
  );
}

function CampaignList({ brandId, brands, onCreate }: { brandId: string; brands: readonly Brand[]; onCreate: () => void }) {
  const { t, format } = useSpeech();
  const words = t.campaigns;
  const pages = usePages<Campaign>(
    (pageToken, signal) => perks.listCampaigns({ brandId, pageToken }, { signal }).then((a) => ({ rows: a.campaigns, next: a.nextPageToken })),
    [brandId],
  );
  const columns: Column<Campaign>[] = [
    {
      key: "name", head: words.name, rowHead: true, by: (row) => row.name,
      cell: (row) => (
        <Link class="campaign-link" href={`/campaigns/${encodeURIComponent(row.id)}`}>
          {row.name}
        </Link>
      ),
    },
    {
      key: "state", head: words.state, by: (row) => row.state,
      cell: (row) => {
        const { text, tone } = stateWord(row.state, words.states);
        return <Badge {...(tone ? { tone } : {})}>{text}</Badge>;
      },
    },
    ...(brandId === "" && brands.length > 0
      ? [{ key: "brand", head: words.brand, by: (row: Campaign) => row.brandId, cell: (row: Campaign) => brands.find((brand) => brand.id === row.brandId)?.name ?? row.brandId }]
      : []),
    { key: "dates", head: words.dates, by: (row) => Number(row.starts?.seconds ?? 0n), cell: (row) => datesOf(row, words, format) },
    { key: "budget", head: words.budget, numeric: true, by: (row) => Number(row.budget), cell: (row) => format.money(row.budget, row.currency) },
    { key: "control", head: words.control, numeric: true, by: (row) => row.controlShare, cell: (row) => format.percent(row.controlShare) },
    { key: "created", head: words.created, numeric: true, by: (row) => Number(row.created?.seconds ?? 0n), cell: (row) => format.day(row.created) },
  ];
  return (
    <Loaded call={pages.call}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={words.none} icon="plus" actions={<Button onClick={onCreate}>{words.create}</Button>}>
            {words.noneText}
          </EmptyState>
        ) : (
          <>
            <Table caption={words.title} columns={columns} rows={rows} rowKey={(row) => row.id} stack />
            <MoreButton pages={pages} />
          </>
        )
      }
    </Loaded>
  );
}

function BrandForm({ onMade }: { onMade: (brand: Brand) => void }) {
  const { t } = useSpeech();
  const words = t.campaigns;
  const [name, setName] = useState("");
  const ids = useRequestIds();
  const make = useAction(async () => {
    const { brand } = await perks.createBrand({ requestId: ids.of(name), name: name.trim() });
    ids.done();
    toast(words.brandMade);
    if (brand) onMade(brand);
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (name.trim()) void make.run();
  };
  return (
    <form class="form" onSubmit={submit}>
      <TextField label={words.brandName} required maxLength={256} value={name} onChange={setName} />
      <InlineProblem problem={make.error} />
      <div>
        <Button type="submit" look="primary" busy={make.busy}>
          {words.newBrand}
        </Button>
      </div>
    </form>
  );
}
