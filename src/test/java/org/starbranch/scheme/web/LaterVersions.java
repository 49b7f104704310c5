package org.starbranch.scheme.web;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes away what a story has published, so that the next one finds only what comes with the program. */
final class LaterVersions {

    private LaterVersions() {}

    static void remove(JdbcTemplate jdbc, RepositoryService repository) {
        jdbc.update("DELETE FROM scheme_confirmation");
        jdbc.update("DELETE FROM scheme_draft");
        for (String hash :
                jdbc.queryForList("SELECT hash FROM scheme_version WHERE published_by <> 'system'", String.class)) {
            repository.createDeploymentQuery().deploymentNameLike("评分表 % " + hash.substring(0, 8)).list().stream()
                    .map(Deployment::getId)
                    .forEach(id -> repository.deleteDeployment(id, true));
            jdbc.update("DELETE FROM scheme_version WHERE hash = ?", hash);
        }
    }
}
