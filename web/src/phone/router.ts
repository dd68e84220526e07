import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router'
import type { Role } from '../shared/api/types'
import type { Session } from '../access/session'
import ExamListPage from '../exam/ExamListPage.vue'

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: { name: 'home' } },
  { path: '/home', name: 'home', component: () => import('../training/phone/HomePage.vue'), meta: { bar: true } },
  { path: '/hours', name: 'myHours', component: () => import('../training/phone/HoursPage.vue') },
  { path: '/file', name: 'studyFile', component: () => import('../training/phone/FilePage.vue') },
  {
    path: '/hours-certificates/:number',
    name: 'verifyHours',
    component: () => import('../training/phone/VerifyPage.vue'),
    props: true,
    meta: { open: true },
  },
  {
    path: '/certificate-check/:code',
    name: 'checkCertificate',
    component: () => import('../certificate/check/CheckPage.vue'),
    props: true,
    meta: { open: true },
  },
  { path: '/sign-in', name: 'signIn', component: () => import('../access/SignInPage.vue'), meta: { open: true } },
  { path: '/exams', name: 'exams', component: ExamListPage, meta: { bar: true } },
  { path: '/sittings/:sittingId', name: 'sitting', component: () => import('../exam/SittingPage.vue'), props: true },
  { path: '/attempts/:attemptId', name: 'attempt', component: () => import('../attempt/ExamPage.vue'), props: true },
  {
    path: '/attempts/:attemptId/result',
    name: 'result',
    component: () => import('../result/ResultPage.vue'),
    props: true,
  },
  {
    path: '/exams/:examId/ranking',
    name: 'ranking',
    component: () => import('../ranking/RankingPage.vue'),
    props: true,
  },
  { path: '/learn', name: 'learn', component: () => import('../course/LearnPage.vue'), meta: { bar: true } },
  { path: '/courses/:courseId', name: 'course', component: () => import('../course/CoursePage.vue'), props: true },
  {
    path: '/courses/:courseId/chapters/:chapterId',
    name: 'chapter',
    component: () => import('../course/ChapterPage.vue'),
    props: true,
  },
  {
    path: '/courses/:courseId/test',
    name: 'courseTest',
    component: () => import('../course/TestPage.vue'),
    props: true,
  },
  { path: '/laws', name: 'laws', component: () => import('../law/LawsPage.vue'), meta: { bar: true } },
  { path: '/laws/required', name: 'requiredLaws', component: () => import('../law/required/RequiredLawsPage.vue') },
  { path: '/laws/outline', name: 'lawOutline', component: () => import('../law/OutlinePage.vue') },
  { path: '/laws/:versionId', name: 'law', component: () => import('../law/LawPage.vue'), props: true },
  { path: '/mine', name: 'mine', component: () => import('../access/MinePage.vue'), meta: { bar: true } },
  { path: '/activate', name: 'activate', component: () => import('../access/ActivatePage.vue'), meta: { open: true } },
  { path: '/mine/security', name: 'security', component: () => import('../access/security/SecurityPage.vue') },
  { path: '/mine/reports', name: 'myReports', component: () => import('../result/MyReportsPage.vue') },
  {
    path: '/certificate',
    name: 'myCertificate',
    component: () => import('../certificate/phone/MyCertificatePage.vue'),
  },
  { path: '/exam-leaves', name: 'myLeaves', component: () => import('../leave/phone/MyLeavesPage.vue') },
  { path: '/follow-ups', name: 'followUps', component: () => import('../report/phone/FollowUpsPage.vue') },
  { path: '/study', name: 'myStudy', component: () => import('../study/MyStudyPage.vue') },
  { path: '/study/:sessionId', name: 'studySignIn', component: () => import('../study/SignInPage.vue'), props: true },
  { path: '/notices', name: 'notices', component: () => import('../notice/NoticesPage.vue') },
  { path: '/live', name: 'live', component: () => import('../exam/LiveListPage.vue'), meta: { bar: true } },
  { path: '/live/:sittingId', name: 'sittingLive', component: () => import('../exam/LivePage.vue'), props: true },
  { path: '/:rest(.*)', redirect: { name: 'exams' } },
]

/** A list keeps its place on return: waits until what stood there is back, for a second and a half at most. */
async function tallEnough(top: number): Promise<void> {
  for (let tries = 0; tries < 15 && document.documentElement.scrollHeight < top + window.innerHeight; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

/** Where whoever sits no exams begins. */
function placeOf(roles: readonly Role[]): string {
  return roles.some((role) => role === 'examOfficer' || role === 'invigilator') ? 'live' : 'laws'
}

/** Addresses behind the hash, so that any server of files can serve the page and a reload needs no network. */
export function phoneRouter(session: Session): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes,
    scrollBehavior: (_to, _from, before) => (before === null ? { top: 0 } : tallEnough(before.top).then(() => before)),
  })
  router.beforeEach((to) => {
    const { me } = session.state
    const sitsExams = me?.roles.includes('candidate') !== false
    if (me && !sitsExams && (to.name === 'exams' || to.name === 'home')) return { name: placeOf(me.roles) }
    if (to.meta.open === true || me !== null) return true
    return { name: 'signIn', query: { next: to.fullPath } }
  })
  return router
}
