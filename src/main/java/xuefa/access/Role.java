package xuefa.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody may be, at a unit and in all units below it, for a time. Who may do what follows from the roles alone; nobody has
 * rights of their own. Terms: DOMAIN.md; the three administrators are kept apart as GB/T 22239-2019, 8.1.4 and 8.1.5 ask.
 */
public enum Role {
    CANDIDATE("candidate", "考生"),
    EDITOR("editor", "题库编辑"),
    REVIEWER("reviewer", "审题人"),
    PUBLISHER("publisher", "发布人"),
    EXAM_OFFICER("examOfficer", "考务管理员"),
    INVIGILATOR("invigilator", "监考员"),
    GRADER("grader", "阅卷人"),
    UNIT_HR("unitHr", "单位人事"),
    JUSTICE_BUREAU("justiceBureau", "司法行政部门"),
    STUDY_SECRETARY("studySecretary", "学法秘书"),
    /** Reads the record, always for a limited time; can change nothing. */
    AUDITOR("auditor", "审计人员"),
    SYSTEM_ADMINISTRATOR("systemAdministrator", "系统管理员"),
    SECURITY_ADMINISTRATOR("securityAdministrator", "安全管理员"),
    AUDIT_ADMINISTRATOR("auditAdministrator", "审计管理员");

    private final String code;
    private final String chinese;

    Role(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The name in JSON and in the record. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether whoever has this role shows a second factor at sign-in (GB/T 22239-2019, 8.1.4.1 d): all but candidates. */
    public static boolean demandsSecondFactor(String code) {
        return !code.equals(CANDIDATE.code);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
