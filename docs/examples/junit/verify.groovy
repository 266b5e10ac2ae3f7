// What the example's one failing test says, and that all the others pass.
import javax.xml.parsers.DocumentBuilderFactory

def suite(name) {
    def file = new File(basedir, "target/surefire-reports/TEST-ids.${name}.xml")
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).documentElement
}

def failures = suite('IdsTest').getElementsByTagName('failure')
assert suite('IdsTest').getAttribute('tests') == '3'
assert failures.length == 1
assert failures.item(0).parentNode.getAttribute('name') == 'takingRacilyIsThreadSafe'
['Not thread-safe', '1, 1', 'FORBIDDEN', 'Both were given the same number.', '-Dcrossfire.seed='].each {
    assert failures.item(0).textContent.contains(it)
}

['TakeRacilyTest', 'TakeSafelyTest'].each {
    def scenario = suite(it)
    assert scenario.getAttribute('tests') == '2'
    assert ['failures', 'errors', 'skipped'].every { kind -> scenario.getAttribute(kind) == '0' }
}

return true
