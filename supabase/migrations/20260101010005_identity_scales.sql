-- Identity: the scales of 001, 13.1, on which a company is placed by what it is and how it works. The document names them and
-- leaves their steps open; the steps are those that forms of the product offer. They stand first because people, assessments
-- and the old system's rows all use them.

create type public.comp_stack_level as enum ('solo', '2_10', '11_50', '51_200', '201_500', '501_1000', '1001_5000', 'over_5000');
comment on type public.comp_stack_level is 'How many people a company has.';
create type public.ind_stack_level as enum (
  'technology', 'healthcare', 'finance', 'education', 'manufacturing', 'retail', 'professional_services', 'energy',
  'transport', 'public_sector', 'nonprofit', 'other');
comment on type public.ind_stack_level is 'Industries of the old system; tier2_users keeps an industry in words.';
create type public.rev_stack_level as enum ('none_yet', 'under_1m', '1m_5m', '5m_20m', '20m_100m', 'over_100m');
comment on type public.rev_stack_level is 'Revenue of a year, in the company''s own currency.';
create type public.grow_stack_level as enum ('shrinking', 'flat', 'under_10', '10_to_30', '30_to_100', 'over_100');
comment on type public.grow_stack_level is 'Growth of revenue in a year, in per cent.';
create type public.f_stack_level as enum ('own_means', 'friends_and_family', 'seed', 'series_a', 'series_b_on', 'debt', 'listed');
comment on type public.f_stack_level is 'How a company is financed.';
create type public.tool_stack_level as enum ('paper', 'spreadsheets', 'single_tools', 'connected_tools', 'one_platform');
comment on type public.tool_stack_level is 'What daily work is done with.';
create type public.tech_stack_level2 as enum ('none', 'bought', 'adapted', 'own_software', 'own_platform');
comment on type public.tech_stack_level2 is 'How much of its technology a company makes itself.';
