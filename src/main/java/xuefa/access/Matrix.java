package xuefa.access;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static xuefa.access.Operation.Who.anybody;
import static xuefa.access.Operation.Who.by;
import static xuefa.access.Operation.Who.everywhere;
import static xuefa.access.Operation.Who.oneself;
import static xuefa.access.Operation.Who.own;
import static xuefa.access.Operation.Who.ownOr;
import static xuefa.access.Operation.Who.signedIn;
import static xuefa.access.Operation.changes;
import static xuefa.access.Operation.reads;
import static xuefa.access.Role.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who may do what: each operation of the contract, by room, in one table. What has no row nobody may call, and a server whose
 * contract has an operation without a row does not start. Terms: DOMAIN.md.
 */
public final class Matrix {
    /**
     * The operations of a room.
     *
     * @param room its package
     * @param chinese its name on screens
     */
    public record Section(String room, String chinese, List<Operation> operations) {
        public Section {
            operations = List.copyOf(operations);
        }
    }

    private static final Section[] SECTIONS = {
        section(
                "access",
                "登录与权限",
                changes("signIn", anybody(), "access.signedIn", "access.signInFailed"),
                changes("signOut", own(), "access.signedOut"),
                reads("getMe", oneself()),
                reads("getSignInWays", anybody()),
                changes("showSecondFactor", own(), "access.signedIn", "access.recoveryCodeUsed", "access.signInFailed"),
                reads("getMySecondFactor", own()),
                changes("beginSecondFactor", own(), "access.signInFailed"),
                changes("confirmSecondFactor", own(), "access.secondFactorSet", "access.signedIn"),
                reads("listDemoCodes", anybody()),
                changes("changePassword", own(), "access.passwordChanged", "access.sessionEnded", "access.signedIn"),
                reads("listMySessions", own()),
                changes("endMySession", own(), "access.sessionEnded"),
                changes("endMyOtherSessions", own(), "access.sessionEnded"),
                reads("lookAtCode", anybody()),
                changes("useCode", anybody(), "access.passwordSetByCode", "access.sessionEnded", "access.signedIn"),
                reads("listAccounts", by(UNIT_HR, SECURITY_ADMINISTRATOR)),
                changes("issueCodes", by(UNIT_HR, SECURITY_ADMINISTRATOR), "access.codeIssued"),
                changes("withdrawCode", by(UNIT_HR, SECURITY_ADMINISTRATOR), "access.codeWithdrawn"),
                changes(
                        "endSessionsOf",
                        by(SECURITY_ADMINISTRATOR),
                        "access.sessionEnded",
                        "access.newPasswordDemanded"),
                changes(
                        "removeSecondFactor",
                        by(SECURITY_ADMINISTRATOR),
                        "access.secondFactorRemoved",
                        "access.sessionEnded"),
                changes("setUp", anybody(), "access.setUp", "access.codeIssued"),
                reads("goToUnifiedIdentity", anybody()),
                changes("comeFromUnifiedIdentity", anybody(), "access.signedIn", "access.identityLinked"),
                reads("listRoleGrants", by(SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, AUDITOR)),
                reads("getRoleChoices", by(SECURITY_ADMINISTRATOR)),
                reads("findGrantees", by(SECURITY_ADMINISTRATOR)),
                changes("grantRole", by(SECURITY_ADMINISTRATOR), "access.roleGranted"),
                changes("endRoleGrant", ownOr(SECURITY_ADMINISTRATOR), "access.roleEnded"),
                reads("listMyRoleGrants", own()),
                reads("findDelegates", own()),
                changes("delegateRole", own(), "access.roleDelegated")),
        section(
                "people",
                "单位与人员",
                reads("listRegisterUnits", by(UNIT_HR, JUSTICE_BUREAU, SYSTEM_ADMINISTRATOR)),
                changes("addRegisterUnit", by(UNIT_HR, SYSTEM_ADMINISTRATOR), "people.unitAdded"),
                changes("placeRegisterUnit", by(UNIT_HR, SYSTEM_ADMINISTRATOR), "people.unitPlaced"),
                reads("listPeople", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("addPerson", by(UNIT_HR), "people.personAdded", "people.factRecorded"),
                reads("findPeopleByNumber", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("getPerson", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("changePerson", by(UNIT_HR), "people.personChanged"),
                changes("revealNumbers", by(UNIT_HR, JUSTICE_BUREAU), "people.numbersRevealed"),
                changes("recordFact", by(UNIT_HR), "people.factRecorded"),
                changes("endFact", by(UNIT_HR), "people.factEnded"),
                changes("removeFact", by(UNIT_HR), "people.factRemoved"),
                reads("getPeopleTemplate", by(UNIT_HR)),
                reads("exportPeople", by(UNIT_HR, JUSTICE_BUREAU), "people.exported", "people.exportedUnmasked"),
                reads("listPeopleImports", by(UNIT_HR)),
                changes("importPeople", by(UNIT_HR)),
                reads("getPeopleImport", by(UNIT_HR)),
                reads("listPeopleImportRows", by(UNIT_HR)),
                changes(
                        "commitPeopleImport",
                        by(UNIT_HR),
                        "people.importCommitted",
                        "people.personAdded",
                        "people.personChanged"),
                changes("abandonPeopleImport", by(UNIT_HR)),
                reads("getMyData", own(), "people.ownDataTaken"),
                reads("getRetention", everywhere(SECURITY_ADMINISTRATOR)),
                changes(
                        "runRetention",
                        everywhere(SECURITY_ADMINISTRATOR),
                        "people.retentionApplied",
                        "people.retentionLookedAt")),
        section(
                "audit",
                "操作记录",
                reads("searchRecord", by(AUDITOR, AUDIT_ADMINISTRATOR), "audit.searched"),
                reads("getEvidence", by(AUDITOR), "audit.evidenceSeen"),
                reads("verifyEvidence", by(AUDITOR), "audit.evidenceVerified"),
                reads("drawSample", by(AUDITOR), "audit.sampleDrawn"),
                reads("exportRecord", by(AUDITOR), "audit.exported"),
                reads("listRecordHeads", everywhere(AUDITOR, AUDIT_ADMINISTRATOR), "audit.headsTaken"),
                reads("getRecordState", everywhere(AUDITOR, AUDIT_ADMINISTRATOR, SYSTEM_ADMINISTRATOR)),
                reads("listRecordChecks", everywhere(AUDITOR, AUDIT_ADMINISTRATOR)),
                reads("getRecordCheck", everywhere(AUDITOR, AUDIT_ADMINISTRATOR)),
                changes("startRecordCheck", everywhere(AUDIT_ADMINISTRATOR), "audit.checkStarted"),
                changes("stopRecordCheck", everywhere(AUDIT_ADMINISTRATOR), "audit.checkStopped")),
        section(
                "notice",
                "通知",
                reads("listMyNotices", own()),
                changes("markNoticesRead", own()),
                reads("getMyNoticeAddresses", own()),
                changes("setMyNoticeMail", own(), "notice.addressChanged"),
                reads("getNoticeRules", everywhere(JUSTICE_BUREAU, SYSTEM_ADMINISTRATOR)),
                changes("changeNoticeRules", everywhere(JUSTICE_BUREAU, SYSTEM_ADMINISTRATOR), "notice.rulesChanged"),
                reads("listNoticeDeliveries", by(JUSTICE_BUREAU, SYSTEM_ADMINISTRATOR)),
                changes("resendNotice", by(JUSTICE_BUREAU, SYSTEM_ADMINISTRATOR), "notice.resent")),
        section(
                "law",
                "法律法规",
                reads("listLaws", signedIn()),
                reads("getLaw", signedIn()),
                reads("getLawVersion", signedIn()),
                reads("getLawArticle", signedIn()),
                reads("getLawDifference", signedIn()),
                reads("searchLawArticles", signedIn()),
                reads("getLawOutline", signedIn()),
                reads("listLawVersionCases", signedIn()),
                reads("listGuidingCases", signedIn()),
                reads("getGuidingCase", signedIn()),
                reads("listMyRequiredLaws", own()),
                reads("listRequiredLawLists", signedIn()),
                reads("getRequiredLawList", signedIn()),
                reads("getRequiredLawDifference", signedIn()),
                changes("importLaw", everywhere(EDITOR, PUBLISHER), "law.imported")),
        section(
                "bank",
                "题库",
                reads("listBanks", by(EDITOR, REVIEWER, PUBLISHER)),
                changes("foundBank", by(EDITOR), "bank.founded"),
                reads("getBank", by(EDITOR, REVIEWER, PUBLISHER)),
                changes("citeLaw", by(EDITOR, REVIEWER), "bank.lawCited"),
                reads("listQuestions", by(EDITOR, REVIEWER, PUBLISHER)),
                changes("createQuestion", by(EDITOR), "bank.questionCreated"),
                reads("checkQuestion", by(EDITOR, REVIEWER, PUBLISHER)),
                reads("getQuestion", by(EDITOR, REVIEWER, PUBLISHER)),
                changes("saveQuestion", by(EDITOR), "bank.questionSaved"),
                reads("getQuestionVersion", by(EDITOR, REVIEWER, PUBLISHER)),
                changes("submitQuestions", by(EDITOR), "bank.questionSubmitted"),
                changes("withdrawQuestions", by(EDITOR), "bank.questionWithdrawn"),
                changes("approveQuestions", by(REVIEWER), "bank.questionApproved"),
                changes("returnQuestions", by(REVIEWER), "bank.questionReturned"),
                changes("retireQuestions", by(REVIEWER), "bank.questionRetired"),
                changes("reinstateQuestions", by(REVIEWER), "bank.questionReinstated"),
                changes("repointQuestions", by(REVIEWER), "bank.questionRepointed"),
                reads("listReviewQueue", by(REVIEWER)),
                reads("listAmendedQuestions", by(EDITOR, REVIEWER, PUBLISHER)),
                reads("getGate", by(EDITOR, REVIEWER, PUBLISHER)),
                reads("listReleases", by(EDITOR, REVIEWER, PUBLISHER)),
                changes("releaseBank", by(PUBLISHER), "bank.released"),
                reads("getRelease", by(EDITOR, REVIEWER, PUBLISHER)),
                reads("listImports", by(EDITOR)),
                changes("importQuestions", by(EDITOR), "bank.importStarted"),
                reads("getImport", by(EDITOR)),
                changes("explainColumns", by(EDITOR), "bank.importColumnsExplained"),
                changes("askForColumns", by(EDITOR), "bank.importColumnsAsked"),
                reads("listImportRecords", by(EDITOR)),
                changes("repairImportRecord", by(EDITOR), "bank.importRepaired"),
                changes("dropImportRecord", by(EDITOR), "bank.importDropped"),
                changes("commitImport", by(EDITOR), "bank.importCommitted"),
                changes("undoImport", by(EDITOR), "bank.importUndone"),
                changes("abandonImport", by(EDITOR), "bank.importAbandoned"),
                reads("getQuestionTemplate", everywhere(EDITOR, PUBLISHER)),
                reads("previewExport", by(EDITOR, PUBLISHER)),
                reads("exportQuestions", by(EDITOR, PUBLISHER), "bank.questionsExported"),
                reads("listMyQuestionReports", own()),
                changes("markQuestionReportsSeen", own()),
                reads("listQuestionReports", by(EDITOR, REVIEWER)),
                reads("getQuestionReport", by(EDITOR, REVIEWER)),
                changes("answerQuestionReport", by(EDITOR, REVIEWER), "bank.reportAnswered")),
        section(
                "exam",
                "考试",
                reads("listMyExams", own()),
                reads("getSitting", own()),
                reads("listPublishingReleases", by(EXAM_OFFICER, PUBLISHER)),
                reads("getReleasePool", by(EXAM_OFFICER, PUBLISHER)),
                reads("listPublishingUnits", by(EXAM_OFFICER, PUBLISHER)),
                reads("checkBlueprint", by(EXAM_OFFICER, PUBLISHER)),
                reads("samplePaper", by(EXAM_OFFICER, PUBLISHER)),
                reads("previewRoster", by(EXAM_OFFICER, PUBLISHER)),
                reads("listExamDrafts", by(EXAM_OFFICER, PUBLISHER)),
                reads("getExamDraft", by(EXAM_OFFICER, PUBLISHER)),
                changes("createExamDraft", by(EXAM_OFFICER, PUBLISHER), "exam.draftCreated"),
                changes("saveExamDraft", by(EXAM_OFFICER, PUBLISHER), "exam.draftSaved"),
                changes("changeExamDraftState", by(EXAM_OFFICER, PUBLISHER), "exam.draftMoved"),
                changes("publishExam", by(EXAM_OFFICER, PUBLISHER), "exam.published"),
                reads("getArrangement", by(EXAM_OFFICER, PUBLISHER)),
                changes("changeSittingTimes", by(EXAM_OFFICER, PUBLISHER), "exam.timesChanged"),
                changes("cancelSitting", by(EXAM_OFFICER, PUBLISHER), "exam.sittingCancelled"),
                reads("listOverseenStaleQuestions", by(EXAM_OFFICER))),
        section(
                "attempt",
                "作答",
                changes("startAttempt", own()),
                reads("getAttempt", own()),
                changes("takeOverAttempt", own()),
                changes("saveAnswers", own()),
                changes("submitAttempt", own()),
                reads("getSittingLive", by(EXAM_OFFICER, INVIGILATOR)),
                reads("streamSittingLive", by(EXAM_OFFICER, INVIGILATOR)),
                reads("listSittingPeople", by(EXAM_OFFICER, INVIGILATOR)),
                changes("grantTime", by(EXAM_OFFICER, INVIGILATOR), "attempt.timeGranted"),
                reads("listOverseenSittings", by(EXAM_OFFICER, PUBLISHER, INVIGILATOR)),
                reads("getReceiptKeys", anybody()),
                reads("verifyReceipt", signedIn())),
        section("result", "成绩", reads("getResult", own()), changes("reportQuestion", own())),
        section("ranking", "排行榜", reads("getRanking", ownOr(EXAM_OFFICER))),
        section("practice", "练习"),
        section(
                "training",
                "学时",
                reads("getMyHours", own()),
                reads("listHoursPeople", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("getPersonHours", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("getTrainingUnits", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR, STUDY_SECRETARY)),
                reads("getUnitObligations", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR, STUDY_SECRETARY)),
                reads("listObligations", signedIn()),
                changes("exportTrainingFacts", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR), "training.factsExported"),
                reads("listHoursEntries", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("addHours", by(UNIT_HR, JUSTICE_BUREAU), "training.hoursAdded", "training.eventAdded"),
                changes(
                        "changeHours",
                        by(UNIT_HR, JUSTICE_BUREAU),
                        "training.hoursConfirmed",
                        "training.hoursRevoked",
                        "training.hoursCorrected"),
                reads("listHoursImports", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("importHours", by(UNIT_HR, JUSTICE_BUREAU), "training.hoursImported"),
                reads("getHoursImport", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("certifyMyHours", own(), "training.certificateIssued"),
                changes("certifyHours", by(UNIT_HR, JUSTICE_BUREAU), "training.certificateIssued"),
                reads("verifyHoursCertificate", anybody()),
                reads("listMyObjections", own()),
                changes("raiseObjection", own(), "training.objectionRaised"),
                changes("stepMyObjection", own(), "training.objectionStepped"),
                reads("listObjections", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("stepObjection", by(UNIT_HR, JUSTICE_BUREAU), "training.objectionStepped"),
                reads("listClosings", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("closeYear", by(JUSTICE_BUREAU), "training.yearClosed"),
                reads("listTrainingExams", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("declareTrainingExam", by(JUSTICE_BUREAU), "training.examDeclared"),
                reads("listTrainingPlans", by(UNIT_HR, JUSTICE_BUREAU, STUDY_SECRETARY, AUDITOR)),
                changes("makeTrainingPlan", by(UNIT_HR, JUSTICE_BUREAU), "training.planMade"),
                changes("addPlanItem", by(UNIT_HR, JUSTICE_BUREAU), "training.planItemAdded"),
                reads("getPlanItem", by(UNIT_HR, JUSTICE_BUREAU, STUDY_SECRETARY, AUDITOR)),
                changes("endPlanItem", by(UNIT_HR, JUSTICE_BUREAU), "training.planItemEnded")),
        section(
                "course",
                "课程",
                reads("listMyCourses", own()),
                reads("getMyCourse", own()),
                changes("joinCourse", own()),
                reads("readChapter", own()),
                changes("answerCourseQuestion", own()),
                reads("getCourseFile", own()),
                changes("startCourseTest", own()),
                changes("submitCourseTest", own()),
                changes("reportStudy", own()),
                reads("listCourses", by(EDITOR, JUSTICE_BUREAU)),
                changes("createCourse", by(EDITOR, JUSTICE_BUREAU), "course.drafted"),
                reads("getCourse", by(EDITOR, JUSTICE_BUREAU)),
                changes("saveCourse", by(EDITOR, JUSTICE_BUREAU), "course.saved"),
                changes("publishCourse", by(EDITOR, JUSTICE_BUREAU), "course.published"),
                changes("retireCourse", by(EDITOR, JUSTICE_BUREAU), "course.retired"),
                changes("uploadCourseFile", by(EDITOR, JUSTICE_BUREAU), "course.mediaUploaded"),
                reads("previewCourseFile", by(EDITOR, JUSTICE_BUREAU)),
                reads("findCourseQuestions", by(EDITOR, JUSTICE_BUREAU)),
                reads("listCourseLearners", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("listLearningFlags", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("decideLearningFlag", by(UNIT_HR, JUSTICE_BUREAU), "course.flagDecided")),
        section(
                "study",
                "学法活动",
                reads("listStudySessions", by(STUDY_SECRETARY, UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("planStudySession", by(STUDY_SECRETARY), "study.planned"),
                reads("getStudySession", by(STUDY_SECRETARY, UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("changeStudySession", by(STUDY_SECRETARY), "study.changed"),
                changes(
                        "moveStudySession",
                        by(STUDY_SECRETARY),
                        "study.submitted",
                        "study.withdrawn",
                        "study.held",
                        "study.archived",
                        "study.cancelled"),
                changes("reviewStudySession", by(JUSTICE_BUREAU), "study.reviewed", "study.returned"),
                changes("tickStudyAttendance", by(STUDY_SECRETARY), "study.attended"),
                reads("getStudyCode", by(STUDY_SECRETARY)),
                changes("signInToStudy", own(), "study.attended"),
                changes("excuseFromStudy", own(), "study.attended"),
                reads("listMyStudySessions", own()),
                reads("listStudyCandidates", by(STUDY_SECRETARY)),
                reads("listExecutiveMeetings", by(STUDY_SECRETARY, UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("recordExecutiveMeeting", by(STUDY_SECRETARY), "study.meetingRecorded"),
                changes("changeExecutiveMeeting", by(STUDY_SECRETARY), "study.meetingChanged"),
                reads("listStudyFlags", by(STUDY_SECRETARY, UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("addStudyEvidence", by(STUDY_SECRETARY), "study.evidenceAdded"),
                reads("getStudyEvidence", ownOr(STUDY_SECRETARY, UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("removeStudyEvidence", by(STUDY_SECRETARY), "study.evidenceRemoved"),
                reads("getSignInSheet", by(STUDY_SECRETARY), "study.exported"),
                reads("getStudyOverview", by(STUDY_SECRETARY, UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("getStudyPlanPaper", by(STUDY_SECRETARY, JUSTICE_BUREAU), "study.exported"),
                reads("getStatementPaper", by(STUDY_SECRETARY, JUSTICE_BUREAU), "study.exported"),
                reads("getMyLawProgress", own()),
                reads("getUnitLawProgress", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("listUnitLawPeople", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("draftTrainingPlan", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("coverPlanItem", by(UNIT_HR, JUSTICE_BUREAU), "training.planItemCovered")),
        section(
                "certificate",
                "行政执法证件",
                // The register
                reads("listCertificates", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("getCertificate", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("applyForCertificate", by(UNIT_HR), "certificate.registered"),
                changes("correctCertificate", by(JUSTICE_BUREAU), "certificate.corrected"),
                changes("reportOnCertificate", by(UNIT_HR), "certificate.changed"),
                changes("decideOnCertificate", by(JUSTICE_BUREAU), "certificate.changed"),
                reads("getCertificatePhoto", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("setCertificatePhoto", by(UNIT_HR, JUSTICE_BUREAU), "certificate.photoSet"),
                reads("getCertificateCard", by(JUSTICE_BUREAU), "certificate.cardPrinted"),
                reads("checkCertificate", anybody()),
                reads("getCertificateTemplate", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("listCertificateImports", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("importCertificates", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("getCertificateImport", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("listCertificateImportRows", by(UNIT_HR, JUSTICE_BUREAU)),
                changes(
                        "commitCertificateImport",
                        by(JUSTICE_BUREAU),
                        "certificate.importCommitted",
                        "certificate.registered",
                        "certificate.corrected",
                        "certificate.changed"),
                changes("abandonCertificateImport", by(UNIT_HR, JUSTICE_BUREAU)),
                reads(
                        "exchangeCertificates",
                        by(JUSTICE_BUREAU),
                        "certificate.exchanged",
                        "certificate.exchangedUnmasked"),
                reads("listRenewalRules", by(JUSTICE_BUREAU)),
                reads("previewRenewalCampaign", by(JUSTICE_BUREAU)),
                reads("listRenewalCampaigns", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("openRenewalCampaign", by(JUSTICE_BUREAU), "certificate.campaignOpened"),
                reads("getRenewalCampaign", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("closeRenewalCampaign", by(JUSTICE_BUREAU), "certificate.campaignClosed"),
                reads("listBarredPeople", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("listRenewalReviews", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("getRenewalReview", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("tryRenewal", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes(
                        "decideRenewal",
                        by(UNIT_HR, JUSTICE_BUREAU),
                        "certificate.reviewDecided",
                        "certificate.changed"),
                reads("listMyRenewals", own()),
                changes("objectToRenewal", own(), "certificate.reviewObjected"),
                changes("startRenewalBatch", by(UNIT_HR, JUSTICE_BUREAU), "certificate.batchStarted"),
                reads("listRenewalBatches", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("getRenewalBatch", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("cancelRenewalBatch", by(UNIT_HR, JUSTICE_BUREAU), "certificate.batchCancelled"),
                reads("exportRenewalFacts", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR), "certificate.renewalExported"),
                reads(
                        "exportRenewalList",
                        by(UNIT_HR, JUSTICE_BUREAU),
                        "certificate.listExported",
                        "certificate.listExportedUnmasked"),
                reads("lookAtRenewalCards", by(JUSTICE_BUREAU)),
                reads("printRenewalCards", by(JUSTICE_BUREAU), "certificate.cardsPrinted"),
                reads("listRenewalRuleBooks", by(JUSTICE_BUREAU, AUDITOR)),
                reads("previewRenewalRules", by(JUSTICE_BUREAU)),
                changes("setRenewalRules", by(JUSTICE_BUREAU), "certificate.renewalRulesSet")),
        section(
                "dossier",
                "考核、处分与外部考试",
                reads("listDossierFacts", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("addDossierFact", by(UNIT_HR, JUSTICE_BUREAU), "dossier.factAdded"),
                changes("correctDossierFact", by(UNIT_HR, JUSTICE_BUREAU), "dossier.factCorrected"),
                changes("withdrawDossierFact", by(UNIT_HR, JUSTICE_BUREAU), "dossier.factWithdrawn"),
                reads("exportDossierFacts", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR), "dossier.exported"),
                reads("getAssessmentTemplate", by(UNIT_HR)),
                reads("listAssessmentImports", by(UNIT_HR)),
                changes("importAssessments", by(UNIT_HR)),
                reads("getAssessmentImport", by(UNIT_HR)),
                reads("listAssessmentImportRows", by(UNIT_HR)),
                changes(
                        "commitAssessmentImport",
                        by(UNIT_HR),
                        "dossier.importCommitted",
                        "dossier.factAdded",
                        "dossier.factCorrected"),
                changes("abandonAssessmentImport", by(UNIT_HR)),
                reads("getSanctionTemplate", by(UNIT_HR)),
                reads("listSanctionImports", by(UNIT_HR)),
                changes("importSanctions", by(UNIT_HR)),
                reads("getSanctionImport", by(UNIT_HR)),
                reads("listSanctionImportRows", by(UNIT_HR)),
                changes(
                        "commitSanctionImport",
                        by(UNIT_HR),
                        "dossier.importCommitted",
                        "dossier.factAdded",
                        "dossier.factCorrected"),
                changes("abandonSanctionImport", by(UNIT_HR)),
                reads("getOutsideExamTemplate", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("listOutsideExamImports", by(UNIT_HR, JUSTICE_BUREAU)),
                changes("importOutsideExams", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("getOutsideExamImport", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("listOutsideExamImportRows", by(UNIT_HR, JUSTICE_BUREAU)),
                changes(
                        "commitOutsideExamImport",
                        by(UNIT_HR, JUSTICE_BUREAU),
                        "dossier.importCommitted",
                        "dossier.factAdded",
                        "dossier.factCorrected"),
                changes("abandonOutsideExamImport", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("getPersonDossier", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("getMyDossier", own())),
        section(
                "report",
                "统计",
                reads("listFigures", signedIn()),
                reads("listReportUnits", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("getReport", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("listReportRows", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("getReportFile", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR), "report.exported"),
                changes("giveExamLeave", by(JUSTICE_BUREAU, EXAM_OFFICER), "report.leaveGiven"),
                changes(
                        "decideExamLeave",
                        by(JUSTICE_BUREAU, EXAM_OFFICER),
                        "report.leaveGiven",
                        "report.leaveDeclined",
                        "report.leaveWithdrawn"),
                changes("askExamLeave", by(UNIT_HR), "report.leaveAsked"),
                reads("listExamLeaves", by(UNIT_HR, JUSTICE_BUREAU, EXAM_OFFICER, AUDITOR)),
                reads("findExamSeats", by(UNIT_HR, JUSTICE_BUREAU, EXAM_OFFICER)),
                reads("listMyExamLeaves", own()),
                changes("askMyExamLeave", own(), "report.leaveAsked"),
                changes("withdrawMyExamLeave", own(), "report.leaveWithdrawn"),
                reads("getScores", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                reads("listIndicatorBooks", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("setIndicators", by(JUSTICE_BUREAU), "report.indicatorsSet"),
                reads("listFollowUps", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("openFollowUp", by(JUSTICE_BUREAU), "report.followUpOpened"),
                reads("getFollowUp", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("stepFollowUp", by(JUSTICE_BUREAU), "report.followUpStepped"),
                reads("listFollowUpCandidates", by(JUSTICE_BUREAU)),
                reads("listMyFollowUps", own()),
                changes("answerFollowUp", own(), "report.followUpAnswered"),
                reads("getReportCount", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR)),
                changes("cancelReportCount", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR))),
        section(
                "rehearsal",
                "演练",
                reads("getRehearsal", anybody()),
                reads("exportRehearsal", by(EXAM_OFFICER), "rehearsal.exported")),
        section(
                "app",
                "安装",
                reads("getHealth", anybody()),
                changes("eraseLiveView", everywhere(EXAM_OFFICER), "demo.liveViewErased"),
                reads("getSampleQuestions", everywhere(EDITOR))),
        section(
                "desk",
                "人事工作台",
                reads("getDesk", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("listDesk", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("getPersonTimeline", by(UNIT_HR, JUSTICE_BUREAU)),
                reads("exportPersonFile", by(UNIT_HR, JUSTICE_BUREAU), "desk.fileExported"),
                changes("remindFromDesk", by(UNIT_HR, JUSTICE_BUREAU), "desk.reminded"),
                reads("exportDesk", by(UNIT_HR, JUSTICE_BUREAU), "desk.exported", "desk.exportedUnmasked"))
    };

    private static final Map<String, Operation> BY_ID = Arrays.stream(SECTIONS)
            .flatMap(each -> each.operations().stream())
            .collect(toUnmodifiableMap(Operation::id, Function.identity()));

    private Matrix() {}

    public static Stream<Section> sections() {
        return Arrays.stream(SECTIONS);
    }

    /** By operationId. */
    public static Map<String, Operation> byId() {
        return BY_ID;
    }

    /** Empty: nobody may call it. */
    public static Optional<Operation> row(String operationId) {
        return Optional.ofNullable(BY_ID.get(operationId));
    }

    /** The room of an operation that there is. */
    public static String roomOf(String operationId) {
        return sections()
                .filter(section ->
                        section.operations().stream().anyMatch(each -> each.id().equals(operationId)))
                .findFirst()
                .orElseThrow()
                .room();
    }

    /** The ids of those that these roles open, beside those that are open to everybody. */
    public static Stream<String> openedBy(Set<String> roles) {
        return BY_ID.values().stream()
                .filter(each -> each.who().reach().asksForRoles() && each.who().admits(roles))
                .map(Operation::id);
    }

    private static Section section(String room, String chinese, Operation... operations) {
        return new Section(room, chinese, List.of(operations));
    }
}
