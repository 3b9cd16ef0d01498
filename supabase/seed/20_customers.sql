-- Demonstration data, part 2: two portfolios with their people and contracts. Uneven on purpose: a large customer about to
-- leave, a small one that flourishes, missing amounts, other currencies, customers without any data, one archived.

-- Per customer, after the facts: messages of the last 30 days, of the 30 days before, at the start; average training
-- progress and number of trainings; days since the last touch and the usual gap; open concerns and how many lack an owner;
-- people; days with us; how far the link is (joined, open, due, expired).
-- A permanent table for the length of the seed, because each file may be a transaction of its own; the last file drops it.
create table private.seed_customers as
select v.*, private.seed_id('customer:' || v.name) as id, private.seed_id('person:' || case v.who when 1 then 'csm@cairn.test' else 'csm2@cairn.test' end) as csm_id
from (values
  (1, 'Brightwater Utilities', 'brightwater.example', 'Utilities', 'large', 'renewal', 186400, 'EUR', 12, 2, 6, 7, 56, 6, 11, 12, 3, 1, 9, 760, null),
  (1, 'Ostrava Steelworks', 'ostrava-steel.example', 'Manufacturing', 'enterprise', 'at_risk', 128750, 'EUR', 25, 1, 2, 5, 52, 5, 18, 16, 2, 0, 6, 690, null),
  (1, 'Pemberton Schools', 'pemberton.example', 'Education', 'medium', 'renewal', 52900, 'EUR', 41, 4, 3, 2, 52, 4, 4, 14, 1, 0, 4, 410, 'open'),
  (1, 'Greyfriars Legal', 'greyfriars.example', 'Legal', 'medium', 'active', 110000, 'EUR', 49, 8, 8, 7, 88, 8, 6, 10, 0, 0, 5, 520, null),
  (1, 'Ilmari Timber', 'ilmari.example', 'Forestry', 'small', 'at_risk', 36700, 'EUR', 56, 2, 4, 6, 48, 4, 27, 20, 2, 0, 3, 455, null),
  (1, 'Meridian Health Trust', 'meridian.example', 'Healthcare', 'enterprise', 'active', 212000, 'EUR', 72, 8, 8, 4, 82, 10, 2, 7, 0, 0, 7, 300, 'joined'),
  (1, 'Halden Logistics', 'halden.example', 'Transport', 'large', 'active', 142000, 'EUR', 73, 5, 7, 6, 58, 6, 7, 9, 2, 1, 5, 530, 'open'),
  (1, 'Quillfeather Press', 'quillfeather.example', 'Publishing', 'small', 'active', 19400, 'EUR', 81, 3, 3, 4, 42, 2, 13, 21, 1, 0, 2, 395, null),
  (1, 'Bayswater Hotels', 'bayswater.example', 'Hospitality', 'large', 'active', 156900, 'EUR', 86, 8, 7, 4, 72, 8, 0, 8, 1, 0, 6, 610, null),
  (1, 'Solano Fisheries', 'solano.example', 'Food', 'medium', 'active', 71200, 'EUR', 101, 10, 10, 6, 82, 6, 5, 11, 0, 0, 4, 440, 'open'),
  (1, 'Nordhavn Shipping', 'nordhavn.example', 'Transport', 'enterprise', 'active', 174300, 'EUR', 112, 6, 7, 7, 74, 6, 34, 9, 0, 0, 5, 830, null),
  (1, 'Arbor Credit Union', 'arbor.example', 'Banking', 'medium', 'active', 98600, 'EUR', 131, 5, 8, 7, 74, 6, 9, 12, 2, 1, 4, 365, 'due'),
  (1, 'Kestrel Robotics', 'kestrel.example', 'Manufacturing', 'small', 'onboarding', 24000, 'EUR', 161, 0, 0, 0, 0, 0, 1, 6, 0, 0, 2, 16, null),
  (1, 'Corvid Analytics', 'corvid.example', 'Software', 'small', 'active', 64800, 'EUR', 179, 9, 9, 5, 86, 5, 8, 13, 0, 0, 3, 350, null),
  (1, 'Tallow & Finch', 'tallowfinch.example', 'Retail', 'small', 'active', 38200, 'EUR', 222, 7, 5, 3, 74, 4, 3, 15, 0, 0, 3, 290, null),
  (1, 'Lumen Dental Group', 'lumen.example', 'Healthcare', 'medium', 'active', 47500, 'EUR', 223, 8, 8, 7, 78, 4, 15, 18, 0, 0, 4, 575, null),
  (1, 'Vantaa Foods', 'vantaa.example', 'Food', 'medium', 'at_risk', 41600, 'EUR', 284, 1, 2, 6, 44, 3, 22, 17, 4, 1, 4, 640, null),
  (1, 'Juniper Freight', 'juniper.example', 'Transport', null, 'prospect', null, 'EUR', null, 0, 0, 0, 0, 0, null, 0, 0, 0, 1, 9, null),
  (1, 'Åsgård Dairy', 'asgard.example', 'Food', 'medium', 'active', 890000, 'SEK', 197, 6, 5, 4, 68, 4, 10, 14, 0, 0, 3, 330, null),
  (1, 'Bell & Harrow Insurance', 'bellharrow.example', 'Insurance', 'large', 'active', 88400, 'EUR', 145, 7, 7, 6, 70, 6, 12, 16, 1, 0, 5, 560, null),
  (1, 'Orchard Lane Clinics', 'orchardlane.example', 'Healthcare', 'medium', 'onboarding', 57800, 'EUR', 302, 5, 1, 0, 44, 5, 5, 6, 0, 0, 4, 63, 'expired'),
  (1, 'Peregrine Air Cargo', 'peregrine.example', 'Transport', 'large', 'active', 119500, 'EUR', 240, 7, 7, 8, 80, 6, 48, 13, 0, 0, 4, 700, null),
  (1, 'Saltmarsh Brewing', 'saltmarsh.example', 'Food', 'small', 'churned', 22600, 'EUR', -40, 0, 1, 4, 22, 2, 71, 24, 0, 0, 2, 500, null),
  (1, 'Thistle Energy', 'thistle.example', 'Energy', 'enterprise', 'active', 167200, 'EUR', 260, 9, 8, 6, 76, 7, 14, 15, 0, 0, 6, 470, 'open'),
  (1, 'Wexford Library Trust', 'wexford.example', 'Public sector', 'small', 'active', null, 'EUR', 58, 5, 4, 4, 62, 3, 44, 20, 0, 0, 2, 380, null),
  (1, 'Zeeland Greenhouses', null, 'Food', 'small', 'prospect', 19000, 'EUR', null, 5, 0, 0, 60, 2, 6, 9, 0, 0, 1, 28, null),
  (1, 'Old Mill Textiles', 'oldmill.example', 'Manufacturing', 'small', 'churned', 27300, 'EUR', -190, 0, 0, 3, 30, 2, 200, 30, 0, 0, 1, 640, null),
  (2, 'Fjordlys Systems', 'fjordlys.example', 'Software', 'medium', 'active', 96400, 'EUR', 88, 8, 7, 4, 78, 8, 3, 9, 1, 0, 5, 240, 'joined'),
  (2, 'Aalto Ceramics', 'aalto-ceramics.example', 'Manufacturing', 'medium', 'active', 45300, 'EUR', 150, 6, 6, 6, 64, 4, 9, 14, 0, 0, 3, 430, null),
  (2, 'Beaumont Vineyards', 'beaumont.example', 'Food', 'small', 'active', 28900, 'EUR', 33, 3, 5, 6, 44, 3, 19, 15, 2, 1, 2, 520, null),
  (2, 'Castellane Perfumes', 'castellane.example', 'Retail', 'medium', 'renewal', 74100, 'EUR', 19, 7, 6, 5, 76, 5, 2, 11, 0, 0, 4, 400, null),
  (2, 'Drumlin Wind', 'drumlin.example', 'Energy', 'large', 'active', 131000, 'EUR', 210, 9, 9, 7, 82, 7, 6, 12, 0, 0, 5, 600, 'open'),
  (2, 'Eastgate Housing', 'eastgate.example', 'Public sector', 'large', 'at_risk', 62500, 'EUR', 64, 1, 4, 6, 38, 4, 38, 14, 3, 2, 4, 710, null),
  (2, 'Ferrol Shipyards', 'ferrol.example', 'Manufacturing', 'enterprise', 'active', 149800, 'EUR', 128, 5, 6, 7, 60, 6, 11, 13, 1, 0, 6, 540, null),
  (2, 'Galway Biotech', 'galway.example', 'Healthcare', 'medium', 'active', 83700, 'GBP', 175, 8, 8, 6, 84, 5, 8, 14, 0, 0, 4, 370, null),
  (2, 'Hofmeister Tools', 'hofmeister.example', 'Manufacturing', 'medium', 'active', 51900, 'EUR', 231, 6, 7, 5, 58, 4, 16, 18, 1, 1, 3, 460, null),
  (2, 'Isar Mobility', 'isar.example', 'Transport', 'large', 'active', 108200, 'EUR', 77, 4, 4, 6, 54, 5, 12, 15, 1, 0, 4, 350, 'due'),
  (2, 'Koblenz Paper', 'koblenz.example', 'Publishing', 'small', 'active', 34600, 'EUR', 268, 2, 2, 3, 40, 3, 25, 19, 0, 0, 2, 620, null),
  (2, 'Linden Academy', 'linden.example', 'Education', 'medium', 'active', 39800, 'EUR', 190, 7, 6, 2, 72, 6, 7, 16, 0, 0, 3, 210, null),
  (2, 'Montclair Partners', 'montclair.example', 'Legal', 'medium', 'active', 91500, 'EUR', 115, 8, 9, 9, 90, 6, 10, 12, 0, 0, 4, 580, null),
  (2, 'Nyström Interiors', 'nystrom.example', 'Retail', 'small', 'active', 26700, 'EUR', 315, 5, 4, 3, 66, 3, 13, 17, 0, 0, 2, 260, null),
  (2, 'Oakhaven Farms', 'oakhaven.example', 'Food', 'small', 'onboarding', 19800, 'EUR', 340, 0, 0, 0, 0, 0, 4, 5, 0, 0, 2, 22, null),
  (2, 'Porto Seguros', 'portoseguros.example', 'Insurance', 'enterprise', 'active', 187600, 'EUR', 143, 7, 7, 6, 74, 8, 5, 10, 0, 0, 6, 490, null)
) v (who, name, domain, industry, size, stage, arr, currency, renews, now_n, prev_n, start_n, adoption, trainings, touched, rhythm,
  concerns, unowned, people, age, link);

insert into public.customers (id, name, arr, industry, stage, csm_id, domain, currency, renewal_date, size, org_id, archived_at, created_by,
  created_at, updated_at, salesforce_id, hubspot_id)
select s.id, s.name, s.arr, s.industry, s.stage, s.csm_id, s.domain, s.currency, current_date + s.renews, s.size,
  case s.name when 'Meridian Health Trust' then private.seed_id('org:meridian') when 'Fjordlys Systems' then private.seed_id('org:fjordlys') end,
  case when s.name = 'Old Mill Textiles' then now() - interval '160 days' end, s.csm_id,
  now() - make_interval(days => s.age), now() - make_interval(days => least(s.age, 3 + private.seed_pick('u' || s.name, 60))),
  case when private.seed_pick('sf' || s.name, 3) > 0 then '0015g' || upper(substr(md5(s.name), 1, 10)) end,
  case when private.seed_pick('hs' || s.name, 4) = 0 then (100000 + private.seed_pick('hub' || s.name, 900000))::text end
from private.seed_customers s;

-- The owners of both organizations and one of their people are the accounts that sign in; the rest never will.
insert into public.stakeholders (id, customer_id, name, role, email, phone, is_primary, sentiment, notes, created_at)
select private.seed_id('stakeholder:' || k.name || k.n), k.id, k.person,
  case when k.n = 1 then (array['Sponsor', 'Head of operations', 'Managing director', 'Director of IT'])[1 + private.seed_pick('r' || k.name, 4)]
    else (array['Champion', 'CFO', 'Field systems lead', 'Data analyst', 'Head of service', 'Buyer', 'Project lead', 'Team lead', null])[1 + private.seed_pick('r' || k.name || k.n, 9)] end,
  coalesce(k.account, case when (private.seed_pick('e' || k.name || k.n, 9) < 8 or (k.n = 1 and k.link is not null)) and k.domain is not null
    then replace(private.fold(k.person), ' ', '.') || '@' || k.domain end),
  case when private.seed_pick('p' || k.name || k.n, 3) = 0 then '+44 20 7946 0' || (100 + private.seed_pick('t' || k.name || k.n, 899)) end,
  k.n = 1, (array['positive', 'positive', 'neutral', 'neutral', 'negative', null, null])[1 + private.seed_pick('s' || k.name || k.n, 7)],
  case when private.seed_pick('n' || k.name || k.n, 6) = 0 then 'Prefers a call to a mail. Away on Fridays.' end,
  now() - make_interval(days => least(k.age, greatest(k.age - 20 * k.n, 2 + private.seed_pick('pc' || k.name || k.n, 60))), hours => private.seed_pick('ph' || k.name || k.n, 9))
from (
  select s.id, s.name, s.domain, s.age, s.link, g.n, a.account,
    coalesce(a.person,
      (array['Daniel', 'Katarzyna', 'Tom', 'Aiko', 'Petra', 'Marcus', 'Leïla', 'Henrik', 'Sofia', 'Owen', 'Ingrid', 'Rafael', 'Yusuf', 'Claire', 'Matteo', 'Anja', 'Declan', 'Noor', 'Viktor', 'Hélène'])[1 + (private.seed_pick('f' || s.name, 20) + 3 * g.n) % 20]
      || ' ' ||
      (array['Osei', 'Wolny', 'Brennan', 'Tanabe', 'Nováková', 'Lindqvist', 'Haddad', 'Friis', 'Marchetti', 'Price', 'Solheim', 'Duarte', 'Demir', 'Fontaine', 'Rossi', 'Keller', 'Byrne', 'de Vries', 'Horvath', 'Lacroix', 'Ashworth', 'Janssen', 'Ortega'])[1 + private.seed_pick('l' || s.name || g.n, 23)]
    ) as person
  from private.seed_customers s
  cross join lateral generate_series(1, s.people) g (n)
  left join (values
    ('Meridian Health Trust', 1, 'Priya Raman', 'owner@cairn.test'), ('Meridian Health Trust', 2, 'Ben Adeyemi', 'member@cairn.test'),
    ('Fjordlys Systems', 1, 'Lena Vogt', 'owner2@cairn.test'), ('Fjordlys Systems', 2, 'Oskar Lie', 'member2@cairn.test'),
    ('Nordhavn Shipping', 2, 'Jonas Friis', 'jonas.friis@nordhavn.example'), ('Arbor Credit Union', 1, 'Daniel Reyes', 'daniel.reyes@arbor.example')
  ) a (customer, n, person, account) on a.customer = s.name and a.n = g.n
) k;
update public.stakeholders set role = 'Champion', sentiment = 'neutral', notes = 'Left for a competitor on the second of the month; nobody named yet.'
where name = 'Jonas Friis';

-- The running contract, and for older customers the one before it.
insert into public.contracts (id, customer_id, file_name, company_name, arr, contract_term, start_date, end_date, status, pricing_terms,
  missing_info, next_steps, created_at)
select private.seed_id('contract:' || s.name || c.n), s.id, s.name || ' order form ' || extract(year from c.starts) || '.pdf', s.name,
  case when c.n = 0 then s.arr else round(s.arr * 0.9, -2) end, '12 months', c.starts, c.ends,
  case when c.n > 0 or c.ends < current_date then 'expired' when s.stage = 'onboarding' and s.name = 'Kestrel Robotics' then 'draft' else 'active' end,
  jsonb_build_object('billing', (array['yearly', 'quarterly', 'yearly'])[1 + private.seed_pick('b' || s.name, 3)], 'notice_days', 30 * (1 + private.seed_pick('nd' || s.name, 3))),
  case when private.seed_pick('mi' || s.name, 3) = 0 and c.n = 0 then '["Signing date", "Data processing annex"]'::jsonb end,
  case when s.renews between 0 and 90 and c.n = 0 then '["Send the renewal proposal", "Confirm the buyer"]'::jsonb end,
  now() - make_interval(days => least(s.age, greatest(current_date - c.starts + 8, 0)))
from private.seed_customers s
cross join lateral (
  select n, current_date + s.renews - 365 * (n + 1) + 1 as starts, current_date + s.renews - 365 * n as ends
  from generate_series(0, case when s.age > 420 then 1 else 0 end) n
) c
where s.renews is not null;

insert into public.entitlements (id, contract_id, name, description, quantity, unit, price, category, created_at)
select private.seed_id('entitlement:' || k.id || e.n), k.id, e.name, e.description,
  case when e.unit is not null then e.base * (1 + private.seed_pick('q' || k.id || e.n, 6)) end, e.unit,
  round(k.arr * e.share, -1), e.category, k.created_at
from public.contracts k
cross join (values
  (1, 'Named users', 'People who may sign in', 25, 'users', 0.6, 'Licences'), (2, 'Agent sessions', 'Conversations with the agent per month', 100, 'sessions', 0.2, 'Usage'),
  (3, 'Premium support', 'Answer within two hours on working days', 1, null, 0.15, 'Support'), (4, 'Training days', 'Days with a trainer on site', 2, 'days', 0.05, 'Services')
) e (n, name, description, base, unit, share, category)
where e.n <= 2 or private.seed_pick('x' || k.id || e.n, 2) = 0;

-- The link to a customer's own organization in its states; joined ones were accepted by their owner.
insert into public.org_invitations (id, kind, customer_id, org_id, email, role, invited_by, accepted_by, accepted_at, expires_at, created_at, last_sent_at)
select private.seed_id('link:' || s.name), 'customer_owner', s.id, c.org_id, p.email, 'owner', s.csm_id,
  case s.name when 'Meridian Health Trust' then private.seed_id('person:owner@cairn.test') when 'Fjordlys Systems' then private.seed_id('person:owner2@cairn.test') end,
  case when s.link = 'joined' then now() - make_interval(days => t.sent - 2) end,
  now() - make_interval(days => t.sent - 14), now() - make_interval(days => t.sent), now() - make_interval(days => t.sent)
from private.seed_customers s
join public.customers c on c.id = s.id
join public.stakeholders p on p.customer_id = s.id and p.is_primary
cross join lateral (select case s.link when 'open' then 3 when 'due' then 12 when 'expired' then 31 else case s.who when 1 then 251 else 191 end end as sent) t
where s.link is not null and p.email is not null;
