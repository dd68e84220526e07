package xuefa.certificate;

import java.util.Optional;
import java.util.Set;

/**
 * Who may be given which certificate. Contract and temporary workers never enforce 严禁聘用合同工、临时工从事执法活动 (a district in Handan,
 * Hebei, plan 2021-2025); an auxiliary assists and holds the card of auxiliaries, nothing else.
 */
public final class Entitlement {
    /** Posts of those who may enforce, or supervise it, once they have a certificate. */
    private static final Set<String> POSTS =
            Set.of("enforcementOfficer", "enforcementSupervisor", "leadingCadre", "civilServant");

    private static final String AUXILIARY = "auxiliary";

    /** Why contract and temporary workers take no part in renewals, and where that is written. */
    public static final String RULE = "合同工、临时工不得从事执法活动，不进入换证审核";

    public static final String SOURCE = "河北省邯郸市某区实施方案（2021-2025年）：严禁聘用合同工、临时工从事执法活动";

    private Entitlement() {}

    /**
     * @param barred a contract or temporary worker on that day
     * @param categories of the posts held on that day
     * @return the problem's code; empty when nothing stands in the way
     */
    public static Optional<String> problem(CertificateKind kind, boolean barred, Set<String> categories) {
        if (kind == CertificateKind.AUXILIARY_CARD) {
            return categories.contains(AUXILIARY) ? Optional.empty() : Optional.of("certificate.not-auxiliary");
        }
        if (barred) {
            return Optional.of("certificate.barred");
        }
        if (categories.stream().anyMatch(POSTS::contains)) {
            return Optional.empty();
        }
        return Optional.of(categories.contains(AUXILIARY) ? "certificate.auxiliary-card-only" : "certificate.no-post");
    }
}
