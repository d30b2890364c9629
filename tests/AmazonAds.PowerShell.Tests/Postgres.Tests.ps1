Describe 'A store in PostgreSQL' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
        $server = if (Find-PostgresProgram) { Start-PostgresServer -Password 'hush-nobody-may-see' }
    }

    AfterAll { if ($server) { Stop-PostgresServer $server } }

    BeforeEach {
        if (-not $server) { Set-ItResult -Skipped -Because 'PostgreSQL is not installed here, or these tests cannot run it' }
        Clear-Session
        $amazon = Start-AdsEmulator -ProfileCount 8 -RequestsPerSecond 0 -Connect
        $emulator = $amazon.GetEmulator()
        $database = New-PostgresDatabase $server
    }

    AfterEach { Clear-Session }

    It 'is filled by processes that sync at once' {
        $options = $emulator.Options
        $script = @'
Import-Module (Join-Path $env:AMAZONADS_MODULE_PATH 'AmazonAds.PowerShell.psd1')
$null = Connect-AdsAccount -ClientId $env:SPEC_CLIENT -ClientSecret $env:SPEC_SECRET -RefreshToken $env:SPEC_TOKEN -Region NA -Endpoint $env:SPEC_ENDPOINT -TokenEndpoint "$($env:SPEC_ENDPOINT)auth/o2/token"
Sync-AdsProfile -Store $env:SPEC_STORE | ForEach-Object Status
'@
        $processes = 1..2 | ForEach-Object {
            $start = [System.Diagnostics.ProcessStartInfo]::new([System.Environment]::ProcessPath, [string[]]@('-NoProfile', '-NonInteractive', '-Command', $script))
            $start.RedirectStandardOutput = $start.RedirectStandardError = $true
            $start.Environment['SPEC_CLIENT'] = $options.ClientId
            $start.Environment['SPEC_SECRET'] = $options.ClientSecret
            $start.Environment['SPEC_TOKEN'] = $options.RefreshToken
            $start.Environment['SPEC_ENDPOINT'] = $amazon.Endpoint.AbsoluteUri
            $start.Environment['SPEC_STORE'] = $database.Address
            $process = [System.Diagnostics.Process]::Start($start)
            [pscustomobject]@{ Process = $process; Output = $process.StandardOutput.ReadToEndAsync(); Errors = $process.StandardError.ReadToEndAsync() }
        }

        foreach ($one in $processes) {
            $one.Errors.Result | Should -BeNullOrEmpty
            $statuses = $one.Output.Result.Trim() -split '\r?\n'
            $statuses.Count | Should -Be 8
            $statuses | Where-Object { $_ -notin 'Success', 'Skipped' } | Should -BeNullOrEmpty
            $one.Process.WaitForExit()
            $one.Process.ExitCode | Should -Be 0
        }

        $keywords = ($emulator.Data.Profiles | ForEach-Object { $emulator.Data.Keywords($_.ProfileId).Count } | Measure-Object -Sum).Sum
        Read-PostgresDatabase $server $database.Name 'select count(*) from keyword where gone_at is null' | Should -Be $keywords
        Read-PostgresDatabase $server $database.Name 'select count(*) from profile' | Should -Be 8
        Read-PostgresDatabase $server $database.Name 'select distinct state from sync_run' | Should -Be 'Complete'
    }

    It 'keeps reports and remembers those that were asked for' {
        $one = Get-AdsProfile | Select-Object -First 1
        $day = (Get-Date).AddDays(-5)
        $wanted = @{ Type = 'spCampaigns'; StartDate = $day; EndDate = $day; TimeUnit = 'Daily'; Store = $database.Address }
        $job = $one | Start-AdsReport @wanted
        Read-PostgresDatabase $server $database.Name 'select report_id from report_job' | Should -Be $job.ReportId
        (Get-AdsReport -Incomplete -Store $database.Address).ReportId | Should -Be $job.ReportId

        # The same question finds it, and whoever receives it says so.
        ($one | Start-AdsReport @wanted).ReportId | Should -Be $job.ReportId
        $rows = $job | Wait-AdsReport | Receive-AdsReport
        $rows.Count | Should -BeGreaterThan 0
        Read-PostgresDatabase $server $database.Name 'select status from report_job' | Should -Be 'COMPLETED'
        Get-AdsReport -Incomplete -Store $database.Address | Should -BeNullOrEmpty

        ($one | Get-AdsReportData @wanted).ReportId | Should -Be $job.ReportId
        [int](Read-PostgresDatabase $server $database.Name 'select count(*) from report_sp_campaigns where pg_typeof(cost) = ''numeric''::regtype and pg_typeof(date) = ''date''::regtype') | Should -BeGreaterThan 0
        $result = $one | Sync-AdsProfile -Store $database.Address -Kind Campaign -Report spCampaigns -ReportDay 10
        $result.Status | Should -Be 'Success'
        $result.ReportRows | Should -BeGreaterThan 0
        Read-PostgresDatabase $server $database.Name 'select count(*) from report_day' | Should -Be 10
    }

    It 'holds profiles for as long as -LeaseSec says' {
        $slow = $emulator.Data.ProfileId(5)
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/campaigns/list').ForProfile($slow).Slow([timespan]::FromMinutes(5)) }
        $left = Sync-AdsProfile -Store $database.Address -Kind Campaign -LeaseSec 600 | Select-Object -First 1 | ForEach-Object {
            Read-PostgresDatabase $server $database.Name 'select round(extract(epoch from max(leased_until) - clock_timestamp())) from sync_profile'
        }
        [int]$left | Should -BeGreaterThan 400
        [int]$left | Should -BeLessOrEqual 600
    }

    It 'waits with requests for reports while other processes have the whole limit of the region' {
        $one = Get-AdsProfile | Select-Object -First 1
        $null = $one | Sync-AdsProfile -Store $database.Address -Kind Campaign
        $null = Read-PostgresDatabase $server $database.Name "insert into rate_share values ('reports $($amazon.Endpoint.GetLeftPart('Authority'))', 'other', 1, clock_timestamp() + interval '1 hour')"
        $wanted = @{ Type = 'spCampaigns'; StartDate = (Get-Date).AddDays(-5); EndDate = (Get-Date).AddDays(-5); Store = $database.Address }
        $failures = $null
        $one | Start-AdsReport @wanted -TimeoutSec 2 -ErrorAction SilentlyContinue -ErrorVariable failures | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsTimeout,*'
        Get-RequestCount $emulator '/reporting/reports' | Should -Be 0

        $null = Read-PostgresDatabase $server $database.Name "delete from rate_share where holder = 'other'"
        ($one | Start-AdsReport @wanted).ReportId | Should -Not -BeNullOrEmpty
        Read-PostgresDatabase $server $database.Name 'select count(*) from rate_share' | Should -Be 0
    }

    It 'shows its password nowhere' {
        $shell = [powershell]::Create()
        $transcript = Join-Path $TestDrive 'transcript.txt'
        try {
            $null = $shell.AddScript("Import-Module '$env:AMAZONADS_MODULE_PATH/AmazonAds.PowerShell.psd1'").Invoke()
            $shell.Commands.Clear()
            $output = $shell.AddScript({
                param($address, $wrong, $transcript)
                $null = Start-Transcript -LiteralPath $transcript
                $results = Sync-AdsProfile -Store $address -Kind Campaign -Verbose
                $results | Format-List * -Force | Out-String
                $results | ConvertTo-Json -Depth 6
                Get-AdsProfile | Select-Object -First 1 | Start-AdsReport -Type spCampaigns -StartDate (Get-Date).AddDays(-3) -EndDate (Get-Date).AddDays(-3) -Store $address -Verbose | Format-List * -Force | Out-String
                Sync-AdsProfile -Store $wrong -Kind Campaign -Verbose -ErrorAction Continue
                $Error | ForEach-Object {
                    $_ | Format-List * -Force | Out-String
                    "$($_.Exception)"
                    $_.InvocationInfo | Format-List * -Force | Out-String
                    $_.InvocationInfo.BoundParameters | Out-String
                    Get-Error -InputObject $_ | Out-String
                }
                Get-History | Format-List * | Out-String
                $null = Stop-Transcript
            }).AddArgument($database.Address).AddArgument($database.Address.Replace('hush', 'hush2')).AddArgument($transcript).Invoke()
            $streams = $shell.Streams
            $all = @($output; $streams.Verbose; $streams.Progress; $streams.Error; $streams.Warning; $streams.Information | ForEach-Object { "$_" }) -join "`n"
        }
        finally {
            $shell.Dispose()
        }

        $all | Should -BeLike "*The store is $($database.Shown)*"
        $all | Should -BeLike '*AdsStoreFailed*'
        $all + (Get-Content -Raw $transcript) | Should -Not -BeLike '*nobody-may-see*'
    }
}
