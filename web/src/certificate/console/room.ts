import type { Room } from '../../console/room'
import { say } from './words/room'

/** Certificates of enforcement: the register, and its renewal. */
export const room: Room = {
  id: 'certificates',
  name: () => say('room'),
  icon: 'M3 6h18v12H3zM7 10a2 2 0 1 0 0 .1M5.5 15c.4-1.6 3.6-1.6 4 0M13 10h5M13 14h5',
  needs: ['listCertificates', 'listRenewalCampaigns'],
  order: 52,
  routes: [
    {
      path: '/certificates',
      name: 'certificates',
      component: () => import('../register/ListPage.vue'),
      meta: { needs: 'listCertificates' },
    },
    {
      path: '/renewals',
      name: 'renewalCampaigns',
      component: () => import('../renewal/CampaignsPage.vue'),
      meta: { needs: 'listRenewalCampaigns' },
    },
    {
      path: '/renewals/new',
      name: 'renewalNew',
      component: () => import('../renewal/NewCampaignPage.vue'),
      meta: { needs: 'openRenewalCampaign' },
    },
    {
      path: '/renewals/rules',
      name: 'renewalRules',
      component: () => import('../renewal/RulesPage.vue'),
      meta: { needs: 'listRenewalRuleBooks' },
    },
    {
      path: '/renewals/reviews/:reviewId',
      name: 'renewalReview',
      component: () => import('../renewal/ReviewPage.vue'),
      props: true,
    },
    {
      path: '/renewals/:campaignId/papers',
      name: 'renewalPapers',
      component: () => import('../renewal/PapersPage.vue'),
      props: true,
    },
    {
      path: '/renewals/:campaignId',
      name: 'renewalCampaign',
      component: () => import('../renewal/CampaignPage.vue'),
      props: true,
    },
    {
      path: '/certificates/imports',
      name: 'certificateImports',
      component: () => import('../register/ImportsPage.vue'),
      meta: { needs: 'importCertificates' },
    },
    {
      path: '/certificates/imports/:importId',
      name: 'certificateImport',
      component: () => import('../register/ImportPage.vue'),
      props: true,
    },
    {
      path: '/certificates/exchange',
      name: 'certificateExchange',
      component: () => import('../register/ExchangePage.vue'),
      meta: { needs: 'exchangeCertificates' },
    },
    {
      path: '/certificates/:certificateId',
      name: 'certificate',
      component: () => import('../register/CertificatePage.vue'),
      props: true,
    },
  ],
}
