-- Demonstration data, part 95: what the old system left behind. Half of the people have an account here under an address
-- that was typed differently there; the others are invited. Some of it makes no sense, as in life. The trends were moved
-- already and the people rehearsed, so that the report and the ledger have something to show.

insert into public.growth_users (u_id, name, email, industry, role, companysize, revenuerange, createdat)
select private.seed_id('old person:' || coalesce(p.email, p.name)), p.name, p.email, p.industry::public.ind_stack_level, p.role, p.size, p.revenue,
  now() - make_interval(days => p.age)
from (values
  ('Priya Raman', 'Owner@Cairn.test', 'healthcare', 'Director of operations', '1001-5000', '> 100M', 940),
  ('Ben Adeyemi', ' member@cairn.test ', 'healthcare', 'Service desk', '1001-5000', null, 905),
  ('Lena Vogt', 'Lena Vogt <owner2@cairn.test>', 'technology', 'admin', '51-200', '5M-20M', 870),
  (null, 'MEMBER2@CAIRN.TEST', 'technology', null, null, null, 861),
  ('Grace Okafor', 'grace.okafor@meridian.example', 'healthcare', 'Head of digital', '1001-5000', '> 100M', 820),
  ('G. Okafor', 'Grace.Okafor@Meridian.example', null, 'Digital', null, null, 640),
  ('Marta Lindqvist', 'marta.lindqvist@brightwater.example', 'energy', 'Customer services', '201-500', '20M-100M', 790),
  ('Yusuf Karaca', 'y.karaca@halden.example', 'transport', 'Planning', '501-1000', null, 745),
  ('Anneke de Wit', 'anneke@zeeland.example', 'other', 'Grower', '1-10', '< 1M', 610),
  ('Tom Ashby', 'tom.ashby(at)tallow.example', 'retail', 'Founder', '11-50', '1M-5M', 580),
  ('Test Test', null, 'other', 'user', null, null, 977)
) p (name, email, industry, role, size, revenue, age);

insert into public.growth_assessment (u_id, obstacles, strategy, process, customers, technology, submittedat, assessment_type, score, created_at)
select private.seed_id('old person:' || a.email), a.obstacles, a.strategy, a.process, a.customers, a.technology,
  now() - make_interval(days => a.age), a.type, a.score, now() - make_interval(days => a.age)
from (values
  ('Owner@Cairn.test', 'Nobody owns the rota tool', '3 – a plan until next spring', '2/5', '3.5', '2 – four systems, no link', null, null, 520),
  ('Lena Vogt <owner2@cairn.test>', 'We grow faster than we hire', '4', '3 – written down, not lived', '4/5', '4,5', null, null, 410),
  ('MEMBER2@CAIRN.TEST', null, 'Ask Lena', 'It depends', 'They call me', 'Too much of it', null, null, 395),
  ('grace.okafor@meridian.example', 'Procurement takes a year', 'Clear', 'Slow', 'Patients first', 'Old', 'Digital', 2.4, 300),
  ('marta.lindqvist@brightwater.example', 'Billing', '2', '1/5', '2', '1', null, null, 366),
  ('y.karaca@halden.example', 'Fuel prices', '3', '4', '3', '11 – best in class', null, null, 288)
) a (email, obstacles, strategy, process, customers, technology, type, score, age);

insert into public.growth_assessment_history (id, u_id, obstacles, strategy, process, customers, technology, submittedat,
  assessment_type, score, archive_reason, archived_at)
select private.seed_id('old answers:' || h.email || h.age), private.seed_id('old person:' || h.email), h.obstacles, h.strategy, h.process,
  h.customers, h.technology, now() - make_interval(days => h.age), h.type, h.score, 'imported', now() - make_interval(days => h.age - 90)
from (values
  ('Owner@Cairn.test', 'Too many tools', '2 – from quarter to quarter', '1/5', '3', '2', null, null, 700),
  ('Owner@Cairn.test', 'Too many tools', '2', '2/5', '3', '2', 'Customer Experience', 2.25, 610),
  ('Lena Vogt <owner2@cairn.test>', 'Cash', '3', '2', '4/5', '4', null, null, 640),
  ('grace.okafor@meridian.example', null, null, null, null, null, 'Maturity 2.0', 3.1, 480)
) h (email, obstacles, strategy, process, customers, technology, type, score, age);

insert into public.ai_log (id, u_id, provider, model, feature, prompt_tokens, response_tokens, latency_ms, cost_usd, status, requested_at, created_at)
select private.seed_id('old request:' || p.email || n), private.seed_id('old person:' || p.email), case when n % 5 = 0 then null else 'openai' end,
  case when n % 3 = 0 then 'gpt-4' else 'gpt-3.5-turbo' end, case when n % 2 = 0 then 'growth_plan' else 'Trend summary' end,
  400 + private.seed_pick(p.email || 'q' || n, 2600), case when n % 11 = 7 then -1 else 90 + private.seed_pick(p.email || 'a' || n, 700) end,
  600 + private.seed_pick(p.email || 'l' || n, 9000), round((0.002 + private.seed_pick(p.email || 'c' || n, 900) / 10000.0)::numeric, 4),
  case when n % 9 = 4 then 'timeout' else 'ok' end,
  case when n % 13 = 5 then '30.02.2024 10:00' else to_char(now() - make_interval(days => 700 - n * 37), 'YYYY-MM-DD HH24:MI') end,
  now() - make_interval(days => 690 - n * 37)
from (values ('Owner@Cairn.test', 14), ('Lena Vogt <owner2@cairn.test>', 9), ('marta.lindqvist@brightwater.example', 4)) p (email, most)
cross join lateral generate_series(1, p.most) n;

insert into public.useractivity (id, u_id, action, page, session_key, duration_seconds, details, occurred_at, created_at)
select private.seed_id('old deed:' || p.email || n), private.seed_id('old person:' || p.email),
  (array['Page View', 'page_view', 'Assessment Submitted', 'report-download', 'LOGIN'])[1 + n % 5],
  (array['/dashboard', 'https://old.cairn.example/plan?tab=2', '/trends', null])[1 + n % 4], 'visit-' || n / 3,
  case when n % 7 = 6 then null when n % 17 = 9 then -3 else 5 + private.seed_pick(p.email || 's' || n, 900) end,
  jsonb_build_object('browser', (array['Firefox', 'Chrome', 'Safari'])[1 + n % 3]),
  case when n % 19 = 3 then '0000-00-00' else to_char(now() - make_interval(days => 800 - n * 21, hours => n), 'DD.MM.YYYY HH24:MI') end,
  now() - make_interval(days => 799 - n * 21)
from (values ('Owner@Cairn.test', 24), (' member@cairn.test ', 7), ('Lena Vogt <owner2@cairn.test>', 16), ('anneke@zeeland.example', 3)) p (email, most)
cross join lateral generate_series(1, p.most) n;

insert into public.trends (id, title, insight, source, industry, relevance, status, published, created_at)
select private.seed_id('old trend:' || t.title || t.status), t.title, t.insight, t.source, t.industry, t.relevance, t.status, t.published,
  now() - make_interval(days => t.age)
from (values
  ('Buyers ask for usage figures before they renew', 'Procurement wants to see who worked with a product, not who may.', 'Customer panel', 'Software', 0.8, 'published', '14.03.2024', 620),
  ('Clinics book by phone again', 'Portals are opened and left; callers stay with the practice.', 'Trade press', 'Healthcare', 0.6, 'published', '2024-05-02', 560),
  ('CLINICS BOOK BY PHONE AGAIN', 'Copied from the newsletter.', null, 'Healthcare', null, 'published', '2024-05-09', 553),
  ('Freight moves back to rail at night', 'Night slots are sold out in three corridors.', 'Operators'' report', 'Transport', 0.7, 'Live', null, 480),
  ('Energy contracts get shorter', 'Two years is the new five.', 'Customer panel', 'Energy', 0.9, 'published', '31.06.2024', 470),
  ('Everything will be a subscription', null, 'A blog', null, 0.1, 'draft', null, 700)
) t (title, insight, source, industry, relevance, status, published, age);

insert into public.trial_users (id, email, name, company, plan, status, source, trial_started, trial_ends, created_at)
select private.seed_id('old trial:' || t.email || t.started), t.email, t.name, t.company, t.plan, t.status, t.source, t.started, t.ends,
  now() - make_interval(days => t.age)
from (values
  ('hugo.lind@MERIDIAN.example', 'Hugo Lind', 'Meridian', 'growth', 'ended', 'webinar', '2024-09-01', '2024-09-15', 430),
  ('Sara.Nygaard@fjordlys.example', 'Sara', 'Fjordlys', 'growth', 'ended', 'referral', '03.11.2024', null, 370),
  ('pia@ilmari.example', 'Pia Ilmari', 'Ilmari Timber', 'growth', 'ended', 'web', '2024-10-20', '2024-11-03', 384),
  ('dora.meinl@isar.example', null, 'Isar Mobility', 'team', 'ended', null, '05/06/2024', null, 520),
  ('', 'Anonymous', null, null, null, 'web', '2024-12-01', null, 340)
) t (email, name, company, plan, status, source, started, ends, age);

insert into public.leads (id, email, name, company, job_title, phone, website, industry, status, source, estimated_value, message, captured_at, created_at)
select private.seed_id('old lead:' || coalesce(l.email, l.company, '') || coalesce(l.name, '')), l.email, l.name, l.company, l.job, l.phone, l.website, l.industry,
  l.status, l.source, l.value, l.message, l.captured, now() - make_interval(days => l.age)
from (values
  ('Karin.Holm@Nordfelt.example', 'Karin Holm', 'Nordfelt Windows', 'Sales director', '+46 8 555 0142', 'https://www.nordfelt.example/contact', 'Manufacturing', 'qualified', 'fair', 18500, 'Wants to see it work with her own data.', '2025-02-11', 290),
  ('j.berg@nordfelt.example', 'Jonas Berg', 'Nordfelt', 'IT', null, null, 'Manufacturing', 'new', 'fair', 18500, null, '12.02.2025', 289),
  ('ops@brightwater.example', null, 'Brightwater', null, null, null, 'Utilities', 'new', 'web', null, 'How does this compare?', '2024-12-30', 331),
  ('emilio.sanz@gmail.com', 'Emilio Sanz', 'Sanz Hermanos', 'Owner', '+34 91 555 0177', null, 'Food', 'contacted', 'referral', 6200, null, '2025-13-01', 240),
  (null, 'Ruth', 'Larkfield Museum', 'Director', '+44 20 7946 0991', null, 'Public sector', 'new', 'phone', -1, 'Call back in spring.', null, 210),
  ('noreply@spam.example', 'WIN NOW', null, null, null, 'http://spam.example', null, 'spam', 'web', 1000000, null, '2025-03-01', 270)
) l (email, name, company, job, phone, website, industry, status, source, value, message, captured, age);

-- By the product itself, so that what stands there is what it does.
select public.migrate_legacy(true, 'users');
select public.migrate_legacy(false, 'trends') from generate_series(1, 2);
