package xuefa.desk;

/**
 * How a unit and those below it stand today.
 *
 * @param people who hold a post today
 * @param enforcing officers and supervisors of enforcement among them
 * @param trained of those enforcing, with hours of this year other than for passing an exam
 * @param examined of those enforcing, with a result this year in an exam of common legal knowledge
 * @param passed of those examined, who passed one
 * @param bound whom the year's hours bind
 * @param met of those bound
 * @param expiring with a certificate that has ended or ends soon
 * @param awaited who may sit now and haven't
 * @param toConfirm entries of hours that wait for a confirmation
 * @param objections to hours that nobody has answered
 * @param reviews renewal reviews that nobody has decided
 */
public record DeskCounts(
        int people,
        int enforcing,
        int trained,
        int examined,
        int passed,
        int bound,
        int met,
        int expiring,
        int awaited,
        int toConfirm,
        int objections,
        int reviews) {}
