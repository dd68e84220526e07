package xuefa.access;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static xuefa.access.Operation.Who.anybody;
import static xuefa.access.Operation.Who.by;
import static xuefa.access.Operation.Who.everywhere;
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
                changes("signIn", anybody(), "access.signedIn"),
                changes("signOut", own(), "access.signedOut"),
                reads("getMe", own())),
        section("audit", "操作记录"),
        section("people", "单位与人员"),
        section("notice", "通知"),
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
                changes("explainColumns", by(EDITOR)),
                changes("askForColumns", by(EDITOR)),
                reads("listImportRecords", by(EDITOR)),
                changes("repairImportRecord", by(EDITOR)),
                changes("dropImportRecord", by(EDITOR)),
                changes("commitImport", by(EDITOR), "bank.importCommitted"),
                changes("undoImport", by(EDITOR), "bank.importUndone"),
                changes("abandonImport", by(EDITOR)),
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
                reads("exportTrainingFacts", by(UNIT_HR, JUSTICE_BUREAU, AUDITOR))),
        section("course", "课程"),
        section("study", "学法活动"),
        section("certificate", "证件"),
        section("report", "统计"),
        section("rehearsal", "演练", reads("getRehearsal", anybody()), reads("exportRehearsal", by(EXAM_OFFICER))),
        section(
                "app",
                "安装",
                reads("getHealth", anybody()),
                changes("eraseLiveView", everywhere(EXAM_OFFICER)),
                reads("getSampleQuestions", everywhere(EDITOR))),
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

    private static Section section(String room, String chinese, Operation... operations) {
        return new Section(room, chinese, List.of(operations));
    }
}
