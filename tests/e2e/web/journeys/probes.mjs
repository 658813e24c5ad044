// Texts that a brand, a person or an address can set, made to look like code. Each must be seen as text, letter by letter, and nothing may run.
import assert from "node:assert/strict";
import { settled } from "../suite.mjs";

const probes = {
  brand: `<img src=x onerror="alert('brand')">`,
  campaign: `"><svg onload=alert('campaign')>`,
  perk: `<script>alert('perk')</script>`,
  description: `<iframe srcdoc="<script>parent.alert('description')</script>"></iframe>`,
  terms: `{{constructor.constructor("alert('terms')")()}} <a href="javascript:alert(1)">terms</a> <style>*{display:none}</style>`,
  reason: `=cmd|'/C calc'!A0 <img src=x onerror=alert('reason')>`,
  key: `<b onmouseover=alert('key')>key</b>`,
};
const kElements = "main img, main iframe, main script, main style, main svg[onload], main a[href^='javascript:' i], main [onerror], main [onmouseover]";

async function mustBeText(page, ...texts) {
  await settled(page);
  for (const text of texts) await page.getByText(text).first().waitFor({ state: "attached" });
  assert.equal(await page.locator(kElements).count(), 0, `${page.url()}: a text became an element`);
}

let requests = 0;
const signed = (message) => ({ requestId: `probe-${(requests += 1)}`, ...message });

// A brand with a live campaign of which every text is a probe, and an offer of it to the person.
async function plant({ call, demo }) {
  const perks = (method, message) => call.operator(`perks.PerksService/${method}`, signed(message));
  const brandId = (await perks("CreateBrand", { name: probes.brand })).brand.id;
  const campaignId = (await perks("CreateCampaign", { brandId, name: probes.campaign, currency: "EUR", budget: "100000" })).campaign.id;
  const { perk } = await perks("CreatePerk", {
    campaignId, name: probes.perk, description: probes.description, terms: probes.terms, unitCost: "1000", hold: "3600s", offerValid: "86400s", rules: { postDue: "86400s" },
  });
  await perks("AddStock", { perkId: perk.id, units: 50 });
  await call.person("perks.PerksService/SetConsent", signed({ person: demo.subject, brandId, consents: true }));
  await perks("PlanCampaign", { campaignId, perkId: perk.id, plan: { maxPeople: 5, seed: "1" } });
  await perks("LaunchCampaign", { campaignId });
  await perks("ChangeCampaignState", { campaignId, state: "CAMPAIGN_STATE_PAUSED", reason: probes.reason });
  await perks("ChangeCampaignState", { campaignId, state: "CAMPAIGN_STATE_LIVE", reason: probes.reason });
  await perks("InvitePeople", { perkId: perk.id, persons: [demo.subject] });
  const { offers } = await call.person("perks.PerksService/ListOffers", { person: demo.subject });
  const offer = offers.find((each) => each.campaignId === campaignId);
  assert(offer, "the person has the offer");
  const person = (method, message) => call.person(`perks.PerksService/${method}`, signed({ offerId: offer.id, ...message }));
  if (offer.state === "OFFER_STATE_OFFERED") await person("OpenOffer", {});
  await person("Reserve", {});
  return { brandId, campaignId, perk, claim: () => person("Claim", { termsHash: perk.termsHash }), person };
}

export async function probeTexts(walkers) {
  const planted = await plant(walkers);

  const me = await walkers.open("person", "/me?tab=perks");
  await mustBeText(me, probes.perk, probes.description, probes.brand);
  await me.getByRole("button", { name: "Read the terms and claim" }).first().click();
  await mustBeText(me, probes.terms);
  await planted.claim();
  await planted.person("ObservePost", {
    post: { network: "NETWORK_TWITTER", postId: probes.key, time: new Date().toISOString(), language: "it", endorsement: "MODALITY_TEXT", text: `#pubblicità ${probes.perk}` },
  });
  await mustBeText(await walkers.open("person", "/me?tab=perks"), probes.perk);

  await mustBeText(await walkers.open("operator", `/campaigns?brand=${planted.brandId}`), probes.brand);
  for (const [tab, ...texts] of [["plan"], ["perks", probes.perk, probes.description, probes.terms], ["results"], ["disclosures"], ["ledger"]]) {
    await mustBeText(await walkers.open("operator", `/campaigns/${planted.campaignId}?tab=${tab}`), probes.campaign, ...texts);
  }
  await walkers.operator.getByRole("button", { name: "Show the rows here" }).click();
  await mustBeText(walkers.operator, probes.reason);
  const { key } = await walkers.call.operator("gateway.GatewayService/CreateKey", { name: probes.key, scopes: ["SCOPE_FIND"] });
  await mustBeText(await walkers.open("operator", "/operate?tab=keys"), probes.key);
  await walkers.call.operator("gateway.GatewayService/RevokeKey", { id: key.id });
  await mustBeText(await walkers.open("operator", "/operate?tab=audit"));

  for (const path of [`/person/${encodeURIComponent(probes.brand)}`, `/person/twitter:${encodeURIComponent(probes.perk)}`, `/find?topic=${encodeURIComponent(probes.brand)}`, `/nothing/${encodeURIComponent(probes.perk)}`]) {
    await mustBeText(await walkers.open("brand", path));
  }
  await mustBeText(await walkers.open("person", `/me?problem=${encodeURIComponent(probes.brand)}`), probes.brand);
  await mustBeText(await walkers.open("anyone", `/sign-in?next=${encodeURIComponent("javascript:alert('next')")}`));
}
