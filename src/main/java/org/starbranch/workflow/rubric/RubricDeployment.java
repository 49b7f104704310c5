package org.starbranch.workflow.rubric;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.Schemes;

/**
 * Deploys the forms of every published scheme at start, and of one that is published later at once: one deployment for
 * each version; unchanged ones stay as they are.
 */
@Component
class RubricDeployment implements SmartInitializingSingleton {

    private final Schemes schemes;
    private final RepositoryService repository;

    RubricDeployment(Schemes schemes, RepositoryService repository) {
        this.schemes = schemes;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        schemes.all().forEach(version -> deploy(version.code(), version.hash()));
    }

    /** One that is published now gets its forms in the same transaction. */
    @EventListener
    void on(SchemeVersion.Published published) {
        deploy(published.code(), published.hash());
    }

    private void deploy(String code, String hash) {
        Map<String, String> forms = RubricForms.all(schemes.byHash(code, hash), hash);
        if (forms.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("评分表 " + code + " " + hash.substring(0, 8))
                .enableDuplicateFiltering(false);
        forms.forEach((id, json) -> deployment.addString(id + ".form", json));
        deployment.deploy();
    }
}
